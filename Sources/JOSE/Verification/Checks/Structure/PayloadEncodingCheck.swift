/// `payload-encoding`, only in ``VerificationPlan/signatureOnly``
enum PayloadEncodingCheck {
  static let check = Check(
    id: .payloadEncoding, title: "payload is strict base64url",
    rule: "RFC 7515 §5.2, RFC 4648 §3.5, §5", region: .payload, needs: [.signatureValid],
    explanation: """
      The payload travels as base64url, like the header. Here it may be anything, not only \
      claims, so all that can be checked is its spelling.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    let bytes = try context.decode(.payload)
    context.payloadBytes = bytes
    return .structure(.decoded(bytes: bytes.count))
  }
}
