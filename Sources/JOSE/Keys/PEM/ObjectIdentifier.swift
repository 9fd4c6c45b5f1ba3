/// An ASN.1 object identifier, as the contents of its DER element.
struct ObjectIdentifier: Hashable {
  let bytes: [UInt8]

  static let rsaEncryption = ObjectIdentifier(
    bytes: [0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01])
  static let ecPublicKey = ObjectIdentifier(bytes: [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01])
  static let ed25519 = ObjectIdentifier(bytes: [0x2b, 0x65, 0x70])

  /// The curve of a named-curve parameter (RFC 5480 §2.1.1.1), where it is one of ours.
  var curve: EllipticCurve? {
    switch bytes {
    case [0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07]: .p256
    case [0x2b, 0x81, 0x04, 0x00, 0x22]: .p384
    case [0x2b, 0x81, 0x04, 0x00, 0x23]: .p521
    default: nil
    }
  }

  /// Dotted numbers, with a name where people know one.
  var text: String {
    let dotted = numbers.map(String.init).joined(separator: ".")
    return Self.names[dotted].map { "\($0) (\(dotted))" } ?? dotted
  }

  private static let names = [
    "1.2.840.113549.1.1.10": "RSASSA-PSS", "1.3.132.0.10": "secp256k1", "1.3.101.113": "Ed448",
    "1.3.101.110": "X25519", "1.3.101.111": "X448", "1.2.840.10040.4.1": "DSA",
  ]

  private var numbers: [UInt64] {
    var numbers: [UInt64] = []
    var number: UInt64 = 0
    for byte in bytes {
      number = number << 7 | UInt64(byte & 0x7f)
      if byte < 0x80 {
        if numbers.isEmpty {
          let first = min(number / 40, 2)
          numbers = [first, number - first * 40]
        } else {
          numbers.append(number)
        }
        number = 0
      }
    }
    return numbers
  }
}
