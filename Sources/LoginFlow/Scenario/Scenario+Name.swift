package import JOSE

extension Scenario {
  /// The scenarios that lessons can name: one shop, signing in three ways.
  package enum Name: String, Sendable, Hashable, CaseIterable {
    /// HS256: one secret signs and verifies.
    case shop
    /// RS256: a private key signs, the public one verifies.
    case shopRSA = "shop-rsa"
    /// ES256, the same with shorter keys and signatures. Its tokens differ each time.
    case shopEC = "shop-ec"
  }

  /// The scenario of that name, with a key that every learner has.
  package init(_ name: Name) throws(KeyError) {
    switch name {
    case .shop:
      let key = try Key.secret(
        Array(TeachingKeys.secret.utf8), id: "shop-2026", algorithm: SignatureAlgorithm.hs256.name)
      self.init(key: key, algorithm: .hs256)
    case .shopRSA:
      let key = try Key(pem: TeachingKeys.rsa).labelled("shop-rsa")
      self.init(key: key, algorithm: .rs256)
    case .shopEC:
      let key = try Key(pem: TeachingKeys.ec).labelled("shop-ec")
      self.init(key: key, algorithm: .es256)
    }
  }
}
