import JOSE
package import LoginFlow

/// What a ``Condition`` is judged by: a world, and what the token on its screen says, read once for
/// all that is asked of it.
package struct Situation: Sendable {
  package let world: LoginWorld
  /// The claims of the token on the screen, or of the one being written.
  let claims: ClaimsSet?
  let header: JOSEHeader?

  package init(_ world: LoginWorld) {
    self.world = world
    let (token, task) = (world.visibleToken, world.exchange?.task)
    claims = token.flatMap { TokenForgery.claims(of: $0) } ?? task?.claims
    header = token.flatMap { TokenForgery.header(of: $0) } ?? task?.header
  }
}
