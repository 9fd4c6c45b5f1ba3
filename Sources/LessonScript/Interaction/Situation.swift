import JOSE
package import LoginFlow

/// What a ``Condition`` is judged by: a world, what the token on its screen says, read once for all
/// that is asked of it, and the learner's answer.
package struct Situation: Sendable {
  package let world: LoginWorld
  /// The id of the option that was chosen at this step.
  package let answer: String?
  /// The claims of the token on the screen, or of the one being written.
  let claims: ClaimsSet?
  let header: JOSEHeader?

  package init(_ world: LoginWorld, answer: String? = nil) {
    self.world = world
    self.answer = answer
    let (token, task) = (world.visibleToken, world.exchange?.task)
    claims = token.flatMap { TokenForgery.claims(of: $0) } ?? task?.claims
    header = token.flatMap { TokenForgery.header(of: $0) } ?? task?.header
  }
}

extension [Placed<Condition>] {
  /// Whether all of them are so.
  package func allHold(in situation: Situation) -> Bool {
    allSatisfy { $0.value.contradiction(in: situation) == nil }
  }
}
