import SwiftASN1

/// The numbers of an RSA key in DER (RFC 8017 §A.1): a SEQUENCE of INTEGERs, none negative, each
/// big-endian without leading zeros.
enum RSANumbers {
  /// - Throws: whatever the parser says when `der` is anything else.
  static func read(_ der: [UInt8]) throws -> [[UInt8]] {
    try DER.sequence(
      of: ArraySlice<UInt8>.self, identifier: .sequence, rootNode: DER.parse(der)
    ).map { Array($0) }
  }

  /// The version of a private key: 0 for two primes, 1 for more (RFC 8017 §A.1.2).
  static func version(_ der: [UInt8]) throws -> UInt8 {
    try DER.sequence(DER.parse(der), identifier: .sequence) { nodes in
      defer { while nodes.next() != nil {} }
      return try UInt8(derEncoded: &nodes)
    }
  }

  static func write(_ numbers: [[UInt8]]) throws -> [UInt8] {
    var serializer = DER.Serializer()
    try serializer.appendConstructedNode(identifier: .sequence) { coder in
      for number in numbers { try coder.serialize(number[...]) }
    }
    return serializer.serializedBytes
  }
}
