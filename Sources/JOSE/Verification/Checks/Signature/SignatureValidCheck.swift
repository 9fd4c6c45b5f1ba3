/// `signature-valid`
enum SignatureValidCheck {
  static let check = Check(
    id: .signatureValid, title: "signature matches header and payload", rule: "RFC 7515 §5.2",
    region: .signature, needs: [.signatureEncoding],
    explanation: """
      The heart of it: the signature is computed over the exact text of header, dot and payload. \
      Whoever changes one letter of them would need the key to make the signature match again. \
      The comparison is the cryptographic library's own, which takes the same time for a near \
      miss and a wild guess.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let algorithm = context.algorithm, let key = context.key else {
      throw context.refusal(.key(.noKeys), in: .header)
    }
    let signed = context.payloadRange.upperBound
    let isValid = algorithm.verify(
      signature: context.signature, signingInput: context.token[..<signed], key: key)
    guard isValid else {
      throw context.refusal(.signature(.mismatch(algorithm: algorithm.name)), in: .signature)
    }
    return .signature(.matches(algorithm: algorithm.name, signedBytes: signed))
  }
}
