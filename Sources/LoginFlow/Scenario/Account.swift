import Text

/// One row of the server's user table.
package struct Account: Sendable, Hashable {
  /// The user id; it becomes the `sub` claim.
  package let id: String
  /// What the user types into the form.
  package let userName: String
  package let displayName: String
  package let password: PasswordHash
  /// What tokens of this account may be used for; it becomes the `scope` claim (RFC 6749 §3.3).
  package let scope: Scope
  /// In whole dollars.
  package var balance: Int
  /// At most ``cartLimit`` things.
  package var cart: [String] = []
  package var isEnabled = true

  package static let cartLimit = 100

  /// What a token allows.
  package enum Scope: String, Sendable, Hashable {
    /// Looking at the profile only.
    case read
    /// Everything a customer does.
    case shop

    /// Whether a `scope` claim names it, or all that a customer does.
    func isGranted(by claim: String) -> Bool {
      claim.split(separator: " ").map(String.init).contains {
        $0.isExactly(rawValue) || $0.isExactly(Self.shop.rawValue)
      }
    }
  }
}

extension Account {
  /// The accounts of the teaching shop. The passwords stand here because every learner should
  /// know them: alice "correct horse", mallory "12 bottles", guest "guest".
  package static let teaching: [Account] = [
    make(
      "1001", "alice", "Alice", .shop, 3000, salt: "cSb+GEEzENtDmm3OrZKy7w",
      hash: "aFCqP1moi5HQZFSo3icuHZaWAJuNdBGYMsnYUjezLvo"),
    make(
      "2002", "mallory", "Mallory", .shop, 12, salt: "PaHjneMTMxHYupQtISsIWw",
      hash: "U5PNif7bVmWOJF2wpPTA4lfGwyruRkiAHcI+9ilIcTc"),
    make(
      "3003", "guest", "Guest", .read, 0, salt: "mKhAQW2oNl4HlHD3IDM3bA",
      hash: "lkCPjIyBnMkklfHqUN55ltN3WeKbz/Su6Ojw07dTkFs"),
  ].compactMap(\.self)

  private static func make(
    _ id: String, _ userName: String, _ displayName: String, _ scope: Scope, _ balance: Int,
    salt: String, hash: String
  ) -> Account? {
    PasswordHash("$scrypt$ln=13,r=8,p=10$\(salt)$\(hash)").map {
      Account(
        id: id, userName: userName, displayName: displayName, password: $0, scope: scope,
        balance: balance)
    }
  }
}
