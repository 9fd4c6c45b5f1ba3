import JOSE

/// A token cut into the groups of base64url: four letters are 24 bits, and those are three bytes.
/// The last group of a part may be shorter (RFC 4648 §4).
struct TokenLens {
  /// Up to four letters of one part.
  struct Group: Hashable {
    /// Which part: header, payload, signature.
    var part: Int
    /// Where its letters stand in the token.
    var range: Range<Int>
  }

  private let segments: TokenSegments
  /// In the order of the letters; empty when there are none.
  let groups: [Group]

  init(_ token: String) {
    segments = TokenSegments(token)
    groups = segments.ranges.enumerated().flatMap { part, range in
      stride(from: range.lowerBound, to: range.upperBound, by: 4).map {
        Group(part: part, range: $0..<min($0 + 4, range.upperBound))
      }
    }
  }

  /// Where a part stands in the token.
  func range(ofPart part: Int) -> Range<Int> { segments.ranges[part] }

  /// The letters of a group, each with its six bits; nil for one that is not of the alphabet.
  func letters(of group: Group) -> [(letter: UInt8, sextet: UInt8?)] {
    segments.bytes[group.range].map { ($0, Base64URL.sextet(of: $0)) }
  }

  /// The bits of a group, six for each letter; nil when a letter is not of the alphabet.
  func bits(of group: Group) -> String? {
    let sextets = letters(of: group).compactMap(\.sextet)
    guard sextets.count == group.range.count else { return nil }
    return sextets.map { Self.binary($0, digits: 6) }.joined()
  }

  /// The whole bytes that a group's bits make; nil when a letter is not of the alphabet.
  func bytes(of group: Group) -> [UInt8]? {
    guard let bits = bits(of: group) else { return nil }
    return (0..<bits.utf8.count / 8).map { index in
      bits.utf8.dropFirst(8 * index).prefix(8).reduce(0) { $0 << 1 | $1 & 1 }
    }
  }

  static func binary(_ value: UInt8, digits: Int) -> String {
    let bits = String(value, radix: 2)
    return String(repeating: "0", count: max(0, digits - bits.utf8.count)) + bits
  }
}
