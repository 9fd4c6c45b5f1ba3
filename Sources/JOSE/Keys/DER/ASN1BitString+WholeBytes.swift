import SwiftASN1

extension ASN1BitString {
  /// The bytes of a string that is made of whole bytes.
  var wholeBytes: [UInt8] {
    get throws {
      guard paddingBits == 0 else {
        throw ASN1Error.invalidASN1Object(reason: "a bit string with unused bits")
      }
      return Array(bytes)
    }
  }
}
