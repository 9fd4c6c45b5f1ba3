/// The registered member names of at most four letters, each as one number: comparing a member's
/// name with a dozen of them is a jump instead of a dozen comparisons.
enum ShortName {
  static let alg: UInt32 = 0x61_6C67
  static let kid: UInt32 = 0x6B_6964
  static let typ: UInt32 = 0x74_7970
  static let crit: UInt32 = 0x6372_6974
  static let jwk: UInt32 = 0x6A_776B
  static let jku: UInt32 = 0x6A_6B75
  static let x5u: UInt32 = 0x78_3575
  static let x5c: UInt32 = 0x78_3563

  static let iss: UInt32 = 0x69_7373
  static let sub: UInt32 = 0x73_7562
  static let aud: UInt32 = 0x61_7564
  static let exp: UInt32 = 0x65_7870
  static let nbf: UInt32 = 0x6E_6266
  static let iat: UInt32 = 0x69_6174
  static let jti: UInt32 = 0x6A_7469
}

extension String {
  /// The UTF-8 bytes as one number, the last lowest; 0 for texts of more than four bytes.
  var shortCode: UInt32 {
    let utf8 = utf8
    guard utf8.count <= 4 else { return 0 }
    var code: UInt32 = 0
    for byte in utf8 { code = code << 8 | UInt32(byte) }
    return code
  }
}
