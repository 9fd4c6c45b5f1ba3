import Foundation

/// Something that was found, with its smallest input.
struct Fault {
  let target: String
  let finding: Finding
  /// Where the input came from.
  let origin: String
  let smallest: [UInt8]

  /// Everything there is to say, with the input as Swift source.
  var text: String {
    let detail = finding.detail.isEmpty ? "" : "\n  " + finding.detail.prefix(1000)
    return """
      \(target): \(finding.kind)\(detail)
        \(origin), smallest input of \(smallest.count) bytes:
        \(Self.swift(smallest))
      """
  }

  /// The bytes as a Swift expression.
  static func swift(_ bytes: [UInt8]) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      guard bytes.count <= 400 else {
        return "Array(Data(base64Encoded: \"\(Data(bytes).base64EncodedString())\") ?? Data())"
      }
      return "[" + bytes.map { "0x" + (String($0, radix: 16)) }.joined(separator: ", ") + "]"
    }
    let letters = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      case " "..."~": String(scalar)
      default: "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return "Array(\"\(letters.joined())\".utf8)"
  }
}
