extension Flaw {
  /// Takes whatever algorithm the token names, and hands it the key as the file it is kept in: HMAC
  /// gets the text of the public key for a secret (CVE-2015-9235, CVE-2016-10555).
  package static let tokenChoosesAlgorithm = Flaw(
    id: "token-chooses-algorithm", title: "takes the algorithm that the token names",
    replacing: [
      .algorithmAllowed: { (context, _, check) throws(Refusal) in
        guard let named = context.namedAlgorithm else { return try check(&context) }
        context.algorithm = named
        return .believed("the token names \(named.name), and so it is")
      },
      .keyFitsAlgorithm: { (context, _, check) throws(Refusal) in
        guard context.algorithm?.family == .hmac, let key = context.key,
          let text = key.publicPEM.map({ Array($0.utf8) }), let secret = try? Key.secret(text)
        else { return try check(&context) }
        context.key = secret.labelled(key.id).issued(by: key.issuer)
        return .believed("the \(text.count) bytes of the public key's file are the secret")
      },
    ])
}
