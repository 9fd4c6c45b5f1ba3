/// Takes elements off the front of DER (X.690), as much of it as key files need: definite lengths
/// in their shortest form, single-byte tags. Every method answers nil, and takes nothing, when the
/// bytes are not that.
struct DERReader {
  /// What is left.
  private(set) var rest: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) { rest = bytes }

  /// Whether everything has been taken.
  var isAtEnd: Bool { rest.isEmpty }

  /// The tag of the next element.
  var nextTag: UInt8? { rest.first }

  /// The contents of the next element, which must have that tag.
  mutating func take(_ tag: DERTag) -> ArraySlice<UInt8>? {
    var reader = rest
    guard reader.popFirst() == tag.rawValue, let first = reader.popFirst() else { return nil }
    var length = Int(first)
    if first >= 0x80 {
      let count = Int(first & 0x7f)
      guard (1...4).contains(count), reader.count >= count else { return nil }
      length = reader.prefix(count).reduce(0) { $0 << 8 | Int($1) }
      // The shortest form: no leading zero, and the long form only where the short one does not do.
      guard length >= 0x80, reader.first != 0 else { return nil }
      reader = reader.dropFirst(count)
    }
    guard reader.count >= length else { return nil }
    rest = reader.dropFirst(length)
    return reader.prefix(length)
  }

  /// A reader over the contents of the next element, which must have that tag.
  mutating func enter(_ tag: DERTag) -> DERReader? { take(tag).map(DERReader.init) }

  /// The next element as a whole number of at least 0, without its leading zero byte.
  mutating func takeNumber() -> [UInt8]? {
    guard let bytes = take(.integer), let first = bytes.first, first < 0x80 else { return nil }
    guard first == 0, let second = bytes.dropFirst().first else { return Array(bytes) }
    return second < 0x80 ? nil : Array(bytes.dropFirst())
  }

  /// The next element as a string of whole bytes.
  mutating func takeBitString() -> [UInt8]? {
    guard let bytes = take(.bitString), bytes.first == 0 else { return nil }
    return Array(bytes.dropFirst())
  }
}

/// The tags that key files use.
enum DERTag: UInt8 {
  case integer = 0x02
  case bitString = 0x03
  case octetString = 0x04
  case null = 0x05
  case objectIdentifier = 0x06
  case sequence = 0x30
  case context0 = 0xa0
  case context1 = 0xa1
}
