/// The names that browser and server of the simulated shop agree on.
package enum Site {
  package static let origin = "https://shop.example"
  package static let host = "shop.example"
  /// The name of the token in local storage.
  package static let storageName = "token"
  /// The cookie's name; the prefix makes browsers insist on `Secure` and `Path=/`.
  package static let cookieName = "__Host-token"
  /// The protection space named in challenges.
  package static let realm = "shop"
}
