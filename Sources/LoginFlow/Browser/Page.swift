/// What the browser window shows.
package enum Page: Sendable, Hashable {
  case blank
  case loginForm
  /// A page of the attacker's site, and what it says.
  case attackersPage(message: String)
  /// The login page again, with the site's message above the form.
  case loginAgain(message: String)
  /// The profile page, as the server's answer told it. The balance is in whole dollars.
  case profile(name: String, balance: Int)
  /// The answer to a deed: something went into the cart, money moved.
  case done(message: String)
  /// The server said no, or said something the page cannot show.
  case refused(status: Int, message: String)

  /// Whether name and password can be typed into it.
  package var hasLoginForm: Bool {
    switch self {
    case .loginForm, .loginAgain: true
    case .blank, .attackersPage, .profile, .done, .refused: false
    }
  }
}
