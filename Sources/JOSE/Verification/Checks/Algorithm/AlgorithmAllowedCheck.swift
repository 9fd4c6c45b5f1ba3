import SourceJSON
import Text

/// `algorithm-allowed`
enum AlgorithmAllowedCheck {
  static let check = Check(
    id: .algorithmAllowed, title: "algorithm is on the verifier's list", rule: "RFC 8725 §3.1",
    region: .header, needs: [.algorithmPresent],
    explanation: """
      The verifier has its own short list, and "alg" must be on it, letter for letter. The token \
      never chooses: "none" would mean no signature at all, and "HS256" in place of "RS256" would \
      make the public key, which everybody has, the secret. Both have broken real systems.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let node = context.header?.algorithm, case .string(let name) = node.value else {
      throw context.refusal(.algorithm(.missing), in: .header)
    }
    if name.isSameIgnoringCase("none") {
      throw context.refusal(.algorithm(.unsigned(name)), in: .header, decoded: node.range)
    }
    // The verifier's own entry goes on to the other checks; the name in the token is only compared.
    guard let allowed = context.policy.algorithms.first(where: { $0.name.isExactly(name) }) else {
      let names = context.policy.algorithms.map(\.name)
      throw context.refusal(
        .algorithm(.notAllowed(name, allowed: names)), in: .header, decoded: node.range)
    }
    context.algorithm = allowed
    return .algorithm(.allowed(allowed.name))
  }
}
