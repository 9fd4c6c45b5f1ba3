/// `signature-encoding`
enum SignatureEncodingCheck {
  static let check = Check(
    id: .signatureEncoding, title: "signature is whole and well spelled",
    rule: "RFC 7515 §5.2, RFC 7518 §3.4", region: .signature, needs: [.keyStrength],
    explanation: """
      The signature must be strict base64url and have exactly the length its algorithm gives. An \
      empty or cut signature ends here. So does a second spelling: the last character often has \
      bits that carry nothing, and a lax reader takes up to 16 spellings for the same signature, \
      which slips past lists of refused token texts.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let algorithm = context.algorithm, let key = context.key else {
      throw context.refusal(.key(.noKeys), in: .header)
    }
    if context.signatureRange.isEmpty {
      throw context.refusal(.signature(.missing), in: .signature)
    }
    let signature = try context.decode(.signature)
    let needed = algorithm.signatureLength(for: key)
    guard signature.count == needed else {
      throw context.refusal(
        .signature(
          .length(bytes: signature.count, needed: needed, algorithm: algorithm.name)),
        in: .signature)
    }
    context.signature = signature
    return .signature(.length(bytes: needed, algorithm: algorithm.name))
  }
}
