extension Flaw {
  /// Goes on with an empty secret where it has no key of that name (CVE-2019-20933).
  package static let missingKeyIsEmpty = Flaw(
    id: "missing-key-is-empty", title: "takes a key it does not have for an empty secret",
    replacing: [
      .keyFound: { (context, _, check) throws(Refusal) in
        do throws(Refusal) {
          return try check(&context)
        } catch {
          guard case .key(.unknown) = error.problem, let emptySecret else { throw error }
          context.key = emptySecret
          return .believed("no such key, so the secret is empty")
        }
      },
      .keyStrength: { (context, _, check) throws(Refusal) in
        guard let emptySecret, context.key == emptySecret else { return try check(&context) }
        return .believed("nobody asks how long an empty secret is")
      },
    ])

  /// One zero byte, which HMAC cannot tell from nothing: it pads every key with zeros to the size of
  /// a block (RFC 2104 §2).
  private static let emptySecret = try? Key.secret([0])
}
