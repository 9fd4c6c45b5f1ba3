import Text

/// Tokens that are refused although their time is not over, say after a logout.
///
/// An entry is an issuer and a token's own number (`iss` and `jti`), never the token's text or a
/// hash of it (OWASP JWT cheat sheet). A lax reader takes several spellings of one signature, which
/// ours does not. But of every ECDSA signature (r, s) there is a second one, (r, n−s) with n the
/// order of the curve, that anybody can compute without the key and that every verifier must take
/// (SEC 1 §4.1.4 asks nothing more of s): another text with the same claims.
package struct DenyList: Sendable, Hashable {
  private var ends: [Entry: NumericDate] = [:]

  /// How many tokens it takes. Forgetting one would make it good again, so a full list takes no
  /// more until some have expired.
  package let capacity: Int

  package init(capacity: Int = 20_000) { self.capacity = capacity }

  /// How many tokens are on the list.
  package var count: Int { ends.count }

  /// The entries, first those whose tokens expire first.
  package var entries: [(entry: Entry, until: NumericDate)] {
    let sorted = ends.sorted { left, right in
      left.value != right.value
        ? left.value < right.value
        : left.key.tokenID.utf8.lexicographicallyPrecedes(right.key.tokenID.utf8)
    }
    return sorted.map { (entry: $0.key, until: $0.value) }
  }

  /// Refuses a token from now on.
  ///
  /// - Parameter end: when the token expires by itself, after which the entry may go.
  /// - Returns: false when the list is full, and the token is not on it.
  @discardableResult
  package mutating func add(
    issuer: String?, tokenID: String, until end: NumericDate
  ) -> Bool {
    let entry = Entry(issuer: issuer, tokenID: tokenID)
    guard ends.count < capacity || ends[entry] != nil else { return false }
    ends[entry] = max(end, ends[entry] ?? end)
    return true
  }

  /// Drops the entries of tokens that have expired by themselves.
  ///
  /// - Parameter moment: now minus the leeway with which tokens are verified.
  package mutating func removeExpired(at moment: NumericDate) {
    ends = ends.filter { moment < $0.value }
  }

  /// Whether the token is refused. Compared by UTF-8 bytes.
  package func contains(issuer: String?, tokenID: String) -> Bool {
    !ends.isEmpty && ends[Entry(issuer: issuer, tokenID: tokenID)] != nil
  }
}

extension DenyList {
  /// A token on the list.
  package struct Entry: Sendable, Hashable {
    private let exactIssuer: ExactText?
    private let exactTokenID: ExactText

    init(issuer: String?, tokenID: String) {
      exactIssuer = issuer.map(ExactText.init)
      exactTokenID = ExactText(tokenID)
    }

    /// By the token's own number alone: that two issuers give the same one is rare, and this is on
    /// the path of every token.
    package func hash(into hasher: inout Hasher) { hasher.combine(exactTokenID) }

    /// The token's `iss`; nil for a token without one.
    package var issuer: String? { exactIssuer?.text }
    /// The token's `jti`.
    package var tokenID: String { exactTokenID.text }
  }
}
