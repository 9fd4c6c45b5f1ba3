/// An attack carried out: the same request to a careless and to a careful server, and after it the
/// untouched token as a control.
package struct AttackRun: Sendable {
  package let attack: Attack
  /// The untouched token, sent as control.
  package let issued: String
  package let forgery: Forgery
  package let careless: Trial
  package let careful: Trial

  /// What came of it at one server.
  package struct Trial: Sendable {
    /// The world after the request.
    package let world: LoginWorld
    /// Dollars that have come to Mallory's account.
    package let gain: Int
    /// The world after the control.
    package let control: LoginWorld
  }
}
