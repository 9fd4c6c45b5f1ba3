package import JOSE
import SourceJSON

/// What attacks are made of.
extension LoginWorld {
  /// The token somebody holds.
  package func token(of who: Party) throws(Obstacle) -> String {
    guard let held = self[browser: who].heldToken else { throw .noTokenToEdit(who) }
    return held.text
  }

  /// The claims of Mallory's token, with Alice in his place: what he would like to be believed.
  package func claimsOfAlice() throws(Obstacle) -> ClaimsSet {
    guard var claims = TokenForgery.claims(of: try token(of: .mallory)) else {
      throw .noTokenToEdit(.mallory)
    }
    let alice = try account(named: Party.alice.rawValue)
    claims["sub"] = JSONNode(.string(alice.id))
    claims["name"] = JSONNode(.string(alice.displayName))
    return claims
  }

  /// Has the server issue a token about somebody, as after a login but changed, to Mallory's
  /// browser or to that person's own.
  package mutating func issue(
    about subject: Party? = nil, to holder: Party,
    _ change: (inout TokenDraft, inout ClaimsSet) -> Void = { _, _ in }
  ) throws(Obstacle) {
    let scenario = server.scenario
    let account = try account(named: (subject ?? holder).rawValue)
    var claims = scenario.claims(of: account, at: now, tokenID: server.tokenIDs.next())
    var draft = TokenDraft(claims, in: scenario)
    change(&draft, &claims)
    draft.payload = JSONWriter.compactBytes(claims.node)
    if case .nothingHappened(let obstacle)? = apply(.server(.issue(draft, to: holder))).first {
      throw obstacle
    }
  }
}
