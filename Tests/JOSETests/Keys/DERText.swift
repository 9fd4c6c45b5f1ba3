import Foundation

/// Builds DER and PEM out of parts, so that a test can get one part wrong.
enum DERText {
  /// An element with that tag.
  static func element(_ tag: UInt8, _ contents: [UInt8]...) -> [UInt8] {
    let contents = Array(contents.joined())
    let length: [UInt8] =
      switch contents.count {
      case ..<0x80: [UInt8(contents.count)]
      case ..<0x100: [0x81, UInt8(contents.count)]
      default: [0x82, UInt8(contents.count >> 8), UInt8(contents.count & 0xff)]
      }
    return [tag] + length + contents
  }

  static func sequence(_ contents: [UInt8]...) -> [UInt8] {
    element(0x30, Array(contents.joined()))
  }

  static func bitString(_ bytes: [UInt8], unused: UInt8 = 0) -> [UInt8] {
    element(0x03, [unused], bytes)
  }

  /// A number of at least 0.
  static func integer(_ bytes: [UInt8]) -> [UInt8] {
    element(0x02, (bytes.first ?? 0) >= 0x80 || bytes.isEmpty ? [0] + bytes : bytes)
  }

  static func pem(_ label: String, _ der: [UInt8]) -> String {
    let body = Data(der).base64EncodedString(options: [
      .lineLength64Characters, .endLineWithLineFeed,
    ])
    return "-----BEGIN \(label)-----\n\(body)\n-----END \(label)-----\n"
  }

  /// A public key as the bytes in hexadecimal with `key` behind.
  static func spki(_ prefix: String, _ key: [UInt8]) -> String {
    pem("PUBLIC KEY", Array(hex: prefix) + key)
  }

  /// What the one block of a PEM text holds.
  static func contents(of pem: String) -> [UInt8] {
    let lines = pem.split(separator: "\n").dropFirst().dropLast()
    return Data(base64Encoded: lines.joined()).map { Array($0) } ?? []
  }
}

extension [UInt8] {
  /// The bytes that hexadecimal digits spell.
  init(hex: String) {
    let digits = hex.compactMap(\.hexDigitValue)
    self = stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }
}
