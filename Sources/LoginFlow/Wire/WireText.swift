import HTTPTypes

/// HTTP messages as the text they are on an HTTP/1.1 connection (RFC 9112).
enum WireText {
  static func lines(first: String, host: String?, fields: HTTPFields, body: [UInt8]) -> [String] {
    var lines = [first]
    if let host { lines.append("Host: \(host)") }
    for field in fields { lines.append("\(field.name.rawName): \(field.value)") }
    if !body.isEmpty {
      lines.append("")
      lines += String(decoding: body, as: UTF8.self)
        .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    return lines
  }
}
