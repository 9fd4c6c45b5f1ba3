import JOSE

extension Attack {
  /// A label that leads to a file whose bytes everybody can read, for a server that opens labels as
  /// files. The last line feed of the file is part of the secret.
  package static let keyIDPathTraversal = Attack(
    id: "kid-path-traversal", title: "make \"kid\" a path to a file that everybody knows",
    needs: ["a file of the server whose bytes one knows"], flaws: [.keyIDAsPath],
    stoppedBy: .keyFound,
    forge: { (world) throws(Obstacle) in
      guard world.server.algorithm.family == .hmac else { throw .needsAlgorithms(.hmac) }
      guard let file = world.server.surroundings.files["/srv/shop/public/robots.txt"],
        let key = try? Key.secret(file, id: "../public/robots.txt")
      else { throw .keyDoesNotFit }
      return try TokenForgery.signed(
        JOSEHeader(algorithm: world.server.algorithm.name, keyID: key.id),
        try world.claimsOfAlice(), with: world.server.algorithm, key: key)
    })
}
