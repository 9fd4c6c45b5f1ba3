/// Notices private parts of the corpus's keys in texts that people see.
struct KeyMaterialWatch: Sendable {
  private static let length = 12
  private var pieces: Set<[UInt8]> = []

  /// - Parameter secrets: private values as they are spelled in key files.
  init(_ secrets: [String]) {
    for secret in secrets {
      let letters = Array(secret.utf8)
      for start in 0..<max(0, letters.count - Self.length) {
        pieces.insert(Array(letters[start..<start + Self.length]))
      }
    }
  }

  /// Watches the values of private members of JWKs and the lines of private PEM.
  init(jwks: [String], pems: [String]) {
    var secrets: [String] = []
    for text in jwks {
      let tokens = JSONMutation.tokens(of: Array(text.utf8)).map {
        String(decoding: $0, as: UTF8.self)
      }
      for (index, token) in tokens.enumerated() where index + 2 < tokens.count {
        if ["k", "d", "p", "q", "dp", "dq", "qi"].contains(token.trimming("\"")) {
          secrets.append(tokens[index + 2].trimming("\""))
        }
      }
    }
    for pem in pems where pem.contains("PRIVATE") {
      secrets += pem.split(separator: "\n").filter { !$0.hasPrefix("-") }.map(String.init)
    }
    self.init(secrets)
  }

  func sees(_ text: String) -> Bool {
    let letters = Array(text.utf8)
    guard letters.count >= Self.length else { return false }
    return (0...letters.count - Self.length).contains {
      pieces.contains(Array(letters[$0..<$0 + Self.length]))
    }
  }

  func check(_ text: String, _ what: String) throws {
    try Readable.check(text, what, longest: 2000)
    if sees(text) { throw Finding("\(what) shows key material", text) }
  }
}

extension String {
  fileprivate func trimming(_ mark: Character) -> String {
    String(drop { $0 == mark }.reversed().drop { $0 == mark }.reversed())
  }
}
