import SourceJSON

/// `key-found`
enum KeyFoundCheck {
  static let check = Check(
    id: .keyFound, title: "verifier has the key", rule: "RFC 8725 §3.10", region: .header,
    needs: [.typeExpected],
    explanation: """
      "kid" is a label: it picks one of the keys the verifier already has, and is never a file \
      name, an address or part of a query. A key or the address of one inside the token ("jwk", \
      "jku", "x5u", "x5c") is not even looked at. Whoever forges a token would gladly bring the \
      matching key along.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let algorithm = context.algorithm else {
      throw context.refusal(.algorithm(.missing), in: .header)
    }
    let keys = context.policy.keys.keys
    let offered = context.header?.offeredKeys ?? []
    let search = KeySearch(keys: keys, algorithm: algorithm, offered: offered)
    let choice: KeyChoice
    let node = context.header?.keyID
    do throws(KeySearch.Failure) {
      choice = try choose(search, keyID: node, context)
    } catch {
      guard let node else { throw context.refusal(.key(error.problem), in: .header) }
      throw context.refusal(.key(error.problem), in: .header, decoded: node.range)
    }
    context.key = keys[choice.index]
    return .key(.chosen(choice))
  }

  /// The claims are looked into only where nothing else decides and keys belong to issuers.
  private static func choose(
    _ search: KeySearch, keyID: JSONNode?, _ context: VerificationContext
  ) throws(KeySearch.Failure) -> KeyChoice {
    do {
      return try search.choose(keyID: keyID)
    } catch {
      guard error.isAmbiguous, search.keys.contains(where: { $0.issuer != nil }) else {
        throw error
      }
      var narrowed = search
      narrowed.claimedIssuer = context.claimedIssuer
      return try narrowed.choose(keyID: keyID)
    }
  }
}
