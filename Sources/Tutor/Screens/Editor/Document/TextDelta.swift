/// How one text becomes another: other bytes in the place of some.
struct TextDelta: Sendable {
  private let place: Range<Int>
  private let bytes: [UInt8]

  init(from old: [UInt8], to new: [UInt8]) {
    let (start, end) = old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in
        let start = SharedEnds.prefix(of: old, new)
        let most = min(old.count, new.count) - start
        return (start, SharedEnds.suffix(of: old, new, atMost: most))
      }
    }
    place = start..<old.count - end
    bytes = Array(new[start..<new.count - end])
  }

  /// The new text; the old one is given.
  func applied(to text: [UInt8]) -> [UInt8] {
    if place.isEmpty, bytes.isEmpty { return text }
    var text = text
    text.replaceSubrange(place, with: bytes)
    return text
  }

  /// Bytes of memory that the new text takes here.
  var size: Int { bytes.count }
}
