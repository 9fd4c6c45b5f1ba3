/// The registered member names of at most four letters, each as one number: comparing a member's
/// name with a dozen of them is a jump instead of a dozen comparisons.
///
/// The length stands in front of the letters. Without it a name that begins with NUL would have the
/// number of the same name without the NUL.
enum ShortName {
  static let alg: UInt64 = 0x3_0061_6C67
  static let kid: UInt64 = 0x3_006B_6964
  static let typ: UInt64 = 0x3_0074_7970
  static let crit: UInt64 = 0x4_6372_6974
  static let jwk: UInt64 = 0x3_006A_776B
  static let jku: UInt64 = 0x3_006A_6B75
  static let x5u: UInt64 = 0x3_0078_3575
  static let x5c: UInt64 = 0x3_0078_3563

  static let iss: UInt64 = 0x3_0069_7373
  static let sub: UInt64 = 0x3_0073_7562
  static let aud: UInt64 = 0x3_0061_7564
  static let exp: UInt64 = 0x3_0065_7870
  static let nbf: UInt64 = 0x3_006E_6266
  static let iat: UInt64 = 0x3_0069_6174
  static let jti: UInt64 = 0x3_006A_7469
}

extension String {
  /// Length and UTF-8 bytes as one number, the last byte lowest, different for different texts; 0
  /// for texts of more than four bytes.
  var shortCode: UInt64 {
    guard utf8.count <= 4 else { return 0 }
    var text = self
    return text.withUTF8 { bytes in
      var letters: UInt64 = 0
      for byte in bytes { letters = letters << 8 | UInt64(byte) }
      return UInt64(bytes.count) << 32 | letters
    }
  }
}
