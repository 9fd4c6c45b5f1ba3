/// The two fields of the login page.
package struct LoginForm: Sendable, Hashable {
  package var user: String
  package var password: String

  package init(user: String = "", password: String = "") {
    self.user = user
    self.password = password
  }
}
