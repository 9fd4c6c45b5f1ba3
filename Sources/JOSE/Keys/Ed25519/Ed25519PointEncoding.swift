/// What the 32 bytes of an Ed25519 public key say before any signature is looked at.
///
/// The library takes any 32 bytes as a public key and leaves the rest to each verification. That
/// is too late for a point of small order, under which one signature fits many texts, under the
/// neutral element every text. Points with a part of small order beside a real one are not told
/// apart: no call of the library multiplies a point by the order of the group, and such a key
/// harms nobody but its owner.
enum Ed25519PointEncoding {
  /// Why `bytes`, 32 of them, cannot be a public key, or nil.
  static func problem(in bytes: [UInt8]) -> KeyError.Problem? {
    var y = bytes
    y[31] &= 0x7f
    if isAtLeastPrime(y) { return .ed25519NotCanonical }
    if smallOrder.contains(y) { return .ed25519SmallOrder }
    return isOnCurve(y) ? nil : .ed25519NotOnCurve
  }

  /// RFC 8032 §5.1.3 step 1: y has to be below p = 2^255 − 19, whose bytes are ed ff … ff 7f.
  private static func isAtLeastPrime(_ y: [UInt8]) -> Bool {
    y[31] == 0x7f && y[0] >= 0xed && y[1..<31].allSatisfy { $0 == 0xff }
  }

  /// RFC 8032 §5.1.3 steps 2 and 3: x² = (y² − 1) / (d y² + 1) has to be a square modulo p, which
  /// the product of the two tells as well as their quotient.
  private static func isOnCurve(_ y: [UInt8]) -> Bool {
    let square = FieldElement25519(y).squared
    let quotient = (square + .minusOne) * (square * .edwardsD + .one)
    return quotient.isSquare
  }

  /// The y of the eight points whose order divides 8, little-endian: two points each have the
  /// first and the last two, one each y = 1 and y = −1. Chalkias, Garillot, Nikolaenko, "Taming the
  /// many EdDSAs" (2020), table 1; the same list is in libsodium's `ge25519_has_small_order`.
  private static let smallOrder: Set<[UInt8]> = [
    [UInt8](repeating: 0, count: 32),
    [1] + [UInt8](repeating: 0, count: 31),
    [0xec] + [UInt8](repeating: 0xff, count: 30) + [0x7f],
    [
      0x26, 0xe8, 0x95, 0x8f, 0xc2, 0xb2, 0x27, 0xb0, 0x45, 0xc3, 0xf4, 0x89, 0xf2, 0xef, 0x98,
      0xf0, 0xd5, 0xdf, 0xac, 0x05, 0xd3, 0xc6, 0x33, 0x39, 0xb1, 0x38, 0x02, 0x88, 0x6d, 0x53,
      0xfc, 0x05,
    ],
    [
      0xc7, 0x17, 0x6a, 0x70, 0x3d, 0x4d, 0xd8, 0x4f, 0xba, 0x3c, 0x0b, 0x76, 0x0d, 0x10, 0x67,
      0x0f, 0x2a, 0x20, 0x53, 0xfa, 0x2c, 0x39, 0xcc, 0xc6, 0x4e, 0xc7, 0xfd, 0x77, 0x92, 0xac,
      0x03, 0x7a,
    ],
  ]
}
