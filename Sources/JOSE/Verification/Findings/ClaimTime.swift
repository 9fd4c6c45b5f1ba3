/// A time in a claim, and what it was compared with.
package struct ClaimTime: Sendable, Hashable {
  /// The time in the claim.
  package let claim: NumericDate
  /// The verifier's clock.
  package let now: NumericDate
  /// The seconds that clocks may differ.
  package let leeway: Int
}
