/// `token-size`
enum TokenSizeCheck {
  static let check = Check(
    id: .tokenSize, title: "not larger than allowed", rule: "RFC 8725bis", region: .whole,
    needs: [],
    explanation: """
      Looks at how long the token is before looking at anything else. A stranger can send \
      megabytes for free, and reading them would cost the server time and memory. A few hundred \
      bytes are usual; the limit is far above that.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    let (bytes, limit) = (context.token.count, context.policy.maximumTokenSize)
    guard bytes <= limit else {
      let excess = max(0, limit)..<bytes
      throw Refusal(.structure(.tokenTooLarge(limit: limit)), in: .whole, at: excess)
    }
    return .structure(.tokenSize(bytes: bytes, limit: limit))
  }
}
