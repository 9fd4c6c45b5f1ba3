import Text

/// The way from the top of a JSON text to one of its values (RFC 6901).
package struct JSONPointer: Sendable {
  /// Member names and array indices from the top, with nothing escaped.
  package let tokens: [String]

  /// The pointer to the whole text, written as the empty text.
  package static let root = JSONPointer(tokens: [])

  /// A pointer of these names and indices.
  package init(tokens: [String] = []) {
    self.tokens = tokens
  }

  /// Reads a pointer as it is written: empty, or each token after a slash, with `~1` for a slash and
  /// `~0` for a tilde (RFC 6901 §3). Nil when it is not one.
  package init?(_ text: String) {
    guard !text.isEmpty else {
      self = .root
      return
    }
    guard text.utf8.first == .slash else { return nil }
    var tokens: [String] = []
    var token: [UInt8] = []
    var afterTilde = false
    for byte in text.utf8.dropFirst() {
      switch (afterTilde, byte) {
      case (true, .zero): token.append(.tilde)
      case (true, .zero + 1): token.append(.slash)
      case (true, _): return nil
      case (false, .tilde): break
      case (false, .slash):
        tokens.append(String(decoding: token, as: UTF8.self))
        token.removeAll(keepingCapacity: true)
      case (false, _): token.append(byte)
      }
      afterTilde = !afterTilde && byte == .tilde
    }
    if afterTilde { return nil }
    tokens.append(String(decoding: token, as: UTF8.self))
    self.init(tokens: tokens)
  }

  /// The pointer to a member of the object this one leads to.
  package func appending(_ name: String) -> JSONPointer {
    JSONPointer(tokens: tokens + [name])
  }

  /// The pointer to an element of the array this one leads to, counted from 0.
  package func appending(_ index: Int) -> JSONPointer {
    appending(String(index))
  }

  /// The index a token means in an array: digits without a leading zero (RFC 6901 §4).
  static func arrayIndex(_ token: String) -> Int? {
    let digits = token.utf8
    guard digits.allSatisfy(\.isDigit), digits.count == 1 || digits.first != .zero else {
      return nil
    }
    return Int(token)
  }
}

extension JSONPointer: CustomStringConvertible {
  /// The pointer as it is written: "/payload/exp".
  package var description: String {
    var bytes: [UInt8] = []
    for token in tokens {
      bytes.append(.slash)
      for byte in token.utf8 {
        switch byte {
        case .tilde: bytes += [.tilde, .zero]
        case .slash: bytes += [.tilde, .zero + 1]
        default: bytes.append(byte)
        }
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONPointer: Hashable {
  /// The same tokens, byte for byte.
  package static func == (first: JSONPointer, second: JSONPointer) -> Bool {
    first.tokens.count == second.tokens.count
      && zip(first.tokens, second.tokens).allSatisfy { $0.isExactly($1) }
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(tokens.count)
    for token in tokens { hasher.combine(ExactText(token)) }
  }
}
