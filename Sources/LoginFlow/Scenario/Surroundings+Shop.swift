import JOSE

extension Surroundings {
  /// The computer of the shop: a file that everybody can read, because it is on the web.
  static let shop = Surroundings(
    files: [
      "/srv/shop/public/robots.txt":
        Array("User-agent: *\nDisallow: /transfer\nDisallow: /cart\n".utf8)
    ], keyFolder: "/srv/shop/keys")
}
