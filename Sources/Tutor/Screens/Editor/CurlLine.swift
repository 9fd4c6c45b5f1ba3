import HTTPTypes
import LoginFlow

/// A request as a command for a shell.
enum CurlLine {
  /// - Parameter origin: of the site: `https://shop.example`.
  static func text(_ request: WireRequest, to origin: String) -> String {
    var words = ["curl", "-i", "-X", request.head.method.rawValue]
    words.append(quoted(origin + (request.head.path ?? "/")))
    for field in request.head.headerFields where field.name != .contentLength {
      words += ["-H", quoted("\(field.name.rawName): \(field.value)")]
    }
    if !request.body.isEmpty {
      words += ["--data-raw", quoted(String(decoding: request.body, as: UTF8.self))]
    }
    return words.joined(separator: " ")
  }

  /// Within single quotes a shell takes every character as it is (POSIX.1, Shell, 2.2.2).
  private static func quoted(_ text: String) -> String {
    let parts = text.split(separator: "'", omittingEmptySubsequences: false)
    return "'" + parts.joined(separator: "'\\''") + "'"
  }
}
