/// What a person asks the site to do; each is one HTTP request.
package enum SiteAction: Sendable, Hashable {
  /// `POST /login` with what stands in the form.
  case logIn
  /// `GET /profile`
  case profile
  /// `POST /cart`
  case addToCart(item: String)
  /// `POST /transfer`, amount in whole dollars, to a user name.
  case transfer(amount: Int, to: String)
  /// `POST /logout`
  case logOut

  /// The path of the request.
  package var path: String {
    switch self {
    case .logIn: "/login"
    case .profile: "/profile"
    case .addToCart: "/cart"
    case .transfer: "/transfer"
    case .logOut: "/logout"
    }
  }
}
