package import SourceJSON

/// What a person asks the site to do: one of its routes, and what goes into the body.
package struct SiteAction: Sendable, Hashable {
  /// ``Route/name``
  package let route: String
  /// What the person says with it; nil for nothing. A login says what stands in the form.
  package let content: JSONValue?

  package init(_ route: String, _ content: JSONValue? = nil) {
    self.route = route
    self.content = content
  }
}

extension SiteAction {
  /// Logs in with what stands in the form.
  package static let logIn = SiteAction("log-in")

  package static let profile = SiteAction("profile")

  /// Exchanges the refresh token for a fresh token.
  package static let refresh = SiteAction("refresh")

  package static let logOut = SiteAction("log-out")

  package static func addToCart(item: String) -> SiteAction {
    SiteAction("add-to-cart", ["item": .string(item)])
  }

  /// - Parameters:
  ///   - amount: whole dollars.
  ///   - receiver: a user name.
  package static func transfer(amount: Int, to receiver: String) -> SiteAction {
    SiteAction("transfer", ["amount": .number(JSONNumber(amount)), "to": .string(receiver)])
  }
}
