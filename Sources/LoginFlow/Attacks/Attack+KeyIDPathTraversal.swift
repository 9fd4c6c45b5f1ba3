import JOSE

extension Attack {
  /// A label that leads to a file whose bytes everybody can read, for a server that opens labels as
  /// files. The last line feed of the file is part of the secret.
  package static let keyIDPathTraversal = Attack(
    id: "kid-path-traversal", title: "make \"kid\" a path to a file that everybody knows",
    needs: ["a file of the server whose bytes one knows"], flaws: [.keyIDAsPath],
    surroundings: Surroundings(files: ["/srv/shop/public/robots.txt": robots]),
    stoppedBy: .keyFound,
    forge: { (world) throws(AttackObstacle) in
      guard world.server.algorithm.family == .hmac else { throw .needsFamily(.hmac) }
      guard let key = try? Key.secret(robots, id: "../public/robots.txt") else {
        throw .keyDoesNotFit
      }
      return try TokenForgery.signed(
        JOSEHeader(algorithm: world.server.algorithm.name, keyID: key.id),
        try world.claimsOfAlice(), with: world.server.algorithm, key: key)
    })

  /// Long enough for a secret of HS256.
  private static let robots = Array("User-agent: *\nDisallow: /transfer\nDisallow: /cart\n".utf8)
}
