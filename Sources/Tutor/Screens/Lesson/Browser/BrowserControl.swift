import LoginFlow

/// Something in a browser that a hand can use.
enum BrowserControl: Sendable, Hashable {
  /// Lets the request that is on its way go on by one stage.
  case goOn
  /// The address line.
  case address
  /// The fields of the login form.
  case user, password
  case logIn
  /// Opens the login page.
  case signIn
  case reload
  /// A field of the form of a route.
  case argument(Route.Argument, of: String)
  /// Asks for the route of that name.
  case route(String)
  /// Where the site has tokens kept from the next login on.
  case storage(TokenStorage)
  case httpOnly, secure, sameSite
  /// Looks at the page and at all that is stored, nothing shortened.
  case whole
  /// Sits down at another browser.
  case sitAt(Party)

  /// What a hand can do with it.
  enum Kind: Sendable {
    /// Takes text.
    case text
    /// Is pressed.
    case button
  }

  var kind: Kind {
    switch self {
    case .address, .user, .password: .text
    case .argument(let argument, _):
      switch argument.kind {
      case .line, .dollars: .text
      // One of the accounts, to choose from.
      case .userName: .button
      }
    case .goOn, .logIn, .signIn, .reload, .route, .storage, .httpOnly, .secure, .sameSite, .whole,
      .sitAt:
      .button
    }
  }
}
