package import SourceJSON

/// A token taken apart as far as possible, for people to look at. Says nothing about whether
/// anybody should believe it.
package struct DecodedToken: Sendable, Hashable {
  /// Where the segments stand.
  package let segments: TokenSegments
  /// The first segment, always there.
  package let header: DecodedSegment
  /// The second segment; nil in a text without a dot.
  package let payload: DecodedSegment?
  /// The third segment; nil in a text with fewer than two dots.
  package let signature: DecodedSegment?

  /// Takes a token apart. Linear in its length, whatever is in it.
  package init(_ token: [UInt8]) {
    segments = TokenSegments(token)
    let ranges = segments.ranges
    header = DecodedSegment(token, range: ranges[0], isJSON: true)
    payload = ranges.count > 1 ? DecodedSegment(token, range: ranges[1], isJSON: true) : nil
    signature = ranges.count > 2 ? DecodedSegment(token, range: ranges[2], isJSON: false) : nil
  }

  /// How many segments there are; three in a signed token.
  package var segmentCount: Int { segments.ranges.count }

  /// Takes a token apart.
  package init(_ token: String) {
    self.init(Array(token.utf8))
  }
}

/// One segment of a token, decoded as far as possible.
package struct DecodedSegment: Sendable, Hashable {
  /// Where the segment stands in the token, in bytes.
  package let range: Range<Int>
  /// What the segment spells; where it is misspelled, what the characters before the fault spell.
  package let bytes: [UInt8]
  /// The fault in the spelling, its offset counted from the beginning of the segment.
  package let encodingError: Base64URLError?
  /// The JSON value; nil for a signature and where ``jsonError`` says why.
  package let node: JSONNode?
  /// Why ``bytes`` are not JSON.
  package let jsonError: JSONError?

  init(_ token: [UInt8], range: Range<Int>, isJSON: Bool) {
    self.range = range
    (bytes, encodingError) = Base64URL.decodeAsFarAsPossible(token[range])
    var node: JSONNode?
    var jsonError: JSONError?
    if isJSON {
      var limits = JSONLimits.standard
      limits.bytes = max(limits.bytes, bytes.count)
      do {
        node = try JSONParser.parse(bytes, limits: limits)
      } catch {
        jsonError = error
      }
    }
    self.node = node
    self.jsonError = jsonError
  }

  /// ``bytes`` as text; U+FFFD stands for what is not UTF-8.
  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The characters of the token that carry some bits of the given decoded bytes.
  package func tokenRange(of decoded: Range<Int>) -> Range<Int> {
    Base64URL.characters(of: decoded, in: range)
  }
}

extension Base64URL {
  /// The bytes of the longest beginning that spells some, and the fault after it.
  fileprivate static func decodeAsFarAsPossible(
    _ text: ArraySlice<UInt8>
  ) -> (bytes: [UInt8], fault: Base64URLError?) {
    do {
      return (try decode(text), nil)
    } catch {
      let isLastCharacterMisspelled = error.reason == .nonCanonicalEnd
      var readable = Array(text.prefix(isLastCharacterMisspelled ? text.count : error.offset))
      if readable.count % 4 == 1 { readable.removeLast() }
      clearUnusedBits(&readable)
      return ((try? decode(readable)) ?? [], error)
    }
  }

  /// Makes the spelling canonical: zero in the bits of the last character that carry nothing.
  private static func clearUnusedBits(_ text: inout [UInt8]) {
    let unused: UInt8 = text.count % 4 == 2 ? 0b1111 : text.count % 4 == 3 ? 0b11 : 0
    guard unused != 0, let last = text.popLast(), let bits = sextet(of: last) else { return }
    text.append(Base64URLAlphabet.letters[Int(bits & ~unused)])
  }
}
