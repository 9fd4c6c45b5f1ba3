import SourceJSON
import Text

/// `subject`
enum SubjectCheck {
  static let check = Check(
    id: .subject, title: "says whom it is about", rule: "RFC 7519 §4.1.2", region: .payload,
    needs: [.signatureValid, .claimTypes],
    explanation: """
      "sub" says whom the token is about: the account. A server that acts for somebody needs to \
      know for whom, so it refuses a token that does not say.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    let expected = context.policy.subject
    guard expected != nil || context.policy.subjectRequired else { return nil }
    guard let node = context.claims?.subject, case .string(let subject) = node.value,
      !subject.isEmpty
    else {
      throw context.refusal(.claims(.subjectMissing), in: .payload)
    }
    if let expected, !subject.isExactly(expected) {
      throw context.refusal(
        .claims(.subjectMismatch(subject, expected: expected)), in: .payload, decoded: node.range)
    }
    return .claims(.subject(subject))
  }
}
