/// Where the segments of a text stand that may be a token: whatever its dots part (RFC 7515 §7.1).
///
/// Says nothing about what is in them; ``CompactJWS`` is strict.
package struct TokenSegments: Sendable, Hashable {
  /// The text.
  package let bytes: [UInt8]
  /// Where each segment stands in ``bytes``; at least one, three in a signed token.
  package let ranges: [Range<Int>]

  /// Finds the segments. Linear in the length of the text, whatever is in it.
  package init(_ bytes: [UInt8]) {
    var ranges: [Range<Int>] = []
    var begin = 0
    bytes.withUnsafeBufferPointer { bytes in
      for offset in bytes.indices where bytes[offset] == .dot {
        ranges.append(begin..<offset)
        begin = offset + 1
      }
    }
    ranges.append(begin..<bytes.count)
    self.bytes = bytes
    self.ranges = ranges
  }

  /// Finds the segments.
  package init(_ text: String) { self.init(Array(text.utf8)) }

  /// The first three; what stands behind the second dot all belongs to the third.
  package var slices: [ArraySlice<UInt8>] {
    ranges.prefix(3).enumerated().map { index, range in
      bytes[range.lowerBound..<(index == 2 ? bytes.count : range.upperBound)]
    }
  }

  /// The segments as texts when there are three, else nil.
  package var three: [String]? {
    ranges.count == 3 ? ranges.map { String(decoding: bytes[$0], as: UTF8.self) } : nil
  }
}
