/// A path into a JSON value (RFC 6901).
package struct JSONPointer: Sendable, Hashable {
  /// Member names and array indices, unescaped.
  package var tokens: [String]

  package init(_ tokens: [String] = []) { self.tokens = tokens }

  /// Reads `/payload/exp`; nil when the text is neither empty nor begins with a slash, or has a
  /// `~` that is not `~0` or `~1`.
  package init?(_ text: String) {
    if text.isEmpty {
      tokens = []
      return
    }
    guard text.utf8.first == UInt8(ascii: "/") else { return nil }
    tokens = []
    for part in text.dropFirst().split(separator: "/", omittingEmptySubsequences: false) {
      guard let token = Self.unescape(part) else { return nil }
      tokens.append(token)
    }
  }

  package func appending(_ token: String) -> JSONPointer { JSONPointer(tokens + [token]) }

  package func appending(_ index: Int) -> JSONPointer { appending(String(index)) }

  static func arrayIndex(_ token: String) -> Int? {
    guard let index = Int(token), index >= 0, String(index) == token else { return nil }
    return index
  }

  private static func unescape(_ part: Substring) -> String? {
    var result = ""
    var rest = part[...]
    while let tilde = rest.firstIndex(of: "~") {
      result += rest[..<tilde]
      rest = rest[rest.index(after: tilde)...]
      switch rest.popFirst() {
      case "0": result += "~"
      case "1": result += "/"
      default: return nil
      }
    }
    return result + rest
  }
}

extension JSONPointer: CustomStringConvertible {
  package var description: String {
    tokens.map { token in
      var text = "/"
      for character in token {
        switch character {
        case "~": text += "~0"
        case "/": text += "~1"
        default: text.append(character)
        }
      }
      return text
    }.joined()
  }
}
