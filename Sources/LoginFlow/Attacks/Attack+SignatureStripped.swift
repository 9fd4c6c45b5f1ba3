import JOSE

extension Attack {
  /// The changed token without any signature, for a server that checks one only where there is one
  /// (CVE-2020-28042). The last dot stays: two segments are no token for anybody.
  package static let signatureStripped = Attack(
    id: "signature-stripped", title: "leave the signature away",
    needs: ["a token of one's own"], flaws: [.emptySignatureUnsigned],
    stoppedBy: .signatureEncoding,
    forge: { (world) throws(Obstacle) in
      guard let header = TokenForgery.header(of: try world.token(of: .mallory)) else {
        throw .noTokenToEdit(.mallory)
      }
      return Forgery(token: TokenForgery.unsigned(header, try world.claimsOfAlice()))
    })
}
