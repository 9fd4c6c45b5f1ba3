/// `compact-serialization`
enum CompactSerializationCheck {
  static let check = Check(
    id: .compactSerialization, title: "three segments joined by dots", rule: "RFC 7515 §7.1",
    region: .whole, needs: [.tokenSize],
    explanation: """
      A signed token is header, payload and signature with a dot between them, in letters that \
      are safe in URLs. Five segments are an encrypted token: being able to decrypt something \
      does not prove who wrote it, so such a token is refused. So is the JSON way of writing a \
      signature, which another part of a program might read differently.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    let token: CompactJWS
    do {
      token = try CompactJWS(parsing: context.token)
    } catch {
      throw refusal(error, context)
    }
    context.headerRange = token.headerRange
    context.payloadRange = token.payloadRange
    context.signatureRange = token.signatureRange
    return .structure(
      .segments(
        header: token.headerRange.count, payload: token.payloadRange.count,
        signature: token.signatureRange.count))
  }

  private static func refusal(
    _ error: CompactJWSError, _ context: VerificationContext
  ) -> Refusal {
    switch error {
    case .empty: context.refusal(.structure(.tokenEmpty), in: .whole)
    case .jsonSerialization: Refusal(.structure(.jsonSerialization), in: .whole, at: 0..<1)
    case .encrypted: context.refusal(.structure(.encrypted), in: .whole)
    case .segmentCount(let count, let offset):
      Refusal(.structure(.segmentCount(count)), in: .whole, at: offset..<context.token.count)
    case .foreignByte(let byte, let offset):
      Refusal(
        .structure(.foreignCharacter(byte, offset: offset)), in: .whole, at: offset..<offset + 1)
    }
  }
}
