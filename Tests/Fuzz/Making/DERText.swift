import Foundation

/// DER as it stands in PEM.
enum DERText {
  static func decode(_ text: String) -> [UInt8]? { Data(base64Encoded: text).map(Array.init) }

  static func encode(_ der: [UInt8]) -> String { Data(der).base64EncodedString() }

  /// The bytes with the length that the outermost element then has.
  static func withOuterLength(_ der: [UInt8]) -> [UInt8] {
    guard der.count > 4 else { return der }
    let header = der[1] < 0x80 ? 2 : 2 + Int(der[1] & 0x7F)
    guard header < der.count else { return der }
    let count = der.count - header
    let length: [UInt8] =
      count < 0x80
      ? [UInt8(count)]
      : count < 0x100
        ? [0x81, UInt8(count)] : [0x82, UInt8(truncatingIfNeeded: count >> 8), UInt8(count & 0xFF)]
    return [der[0]] + length + der[header...]
  }
}
