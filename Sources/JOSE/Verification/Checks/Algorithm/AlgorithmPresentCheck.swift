import SourceJSON

/// `algorithm-present`
enum AlgorithmPresentCheck {
  static let check = Check(
    id: .algorithmPresent, title: "header names an algorithm", rule: "RFC 7515 §4.1.1",
    region: .header, needs: [.headerJSON],
    explanation: """
      Every header must say in "alg" how the token was signed, as a text. A verifier that guesses \
      when it is missing can be made to guess wrong.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let node = context.header?.algorithm else {
      throw context.refusal(.algorithm(.missing), in: .header)
    }
    guard case .string(let name) = node.value else {
      throw context.refusal(
        .algorithm(.notText(kind: node.kindName)), in: .header, decoded: node.range)
    }
    return .algorithm(.named(name))
  }
}
