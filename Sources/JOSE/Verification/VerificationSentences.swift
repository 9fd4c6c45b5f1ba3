/// The one place that makes sentences from what checks found. Engine and traces hold values only.
///
/// The sentences are short, so that they fit beside a check's title, and give exact numbers.
package enum VerificationSentences {
  /// What became of a check.
  package static func sentence(for outcome: CheckOutcome) -> String {
    switch outcome {
    case .passed(let evidence): sentence(for: evidence)
    case .failed(let refusal): sentence(for: refusal)
    case .skipped(let reason): sentence(for: reason)
    }
  }

  /// Why a check did not run.
  package static func sentence(for reason: SkipReason) -> String {
    switch reason {
    case .blocked(let check): "not checked, because \(check) failed"
    case .notRequired: "not asked for"
    case .leftOut: "left out: this verifier never looks"
    }
  }

  /// What a passed check found.
  package static func sentence(for evidence: Evidence) -> String {
    switch evidence {
    case .tokenSize(let bytes, let limit):
      "\(SentenceParts.count(bytes, "byte")) of at most \(limit)"
    case .segments(let header, let payload, let signature):
      "three segments of \(header), \(payload) and \(signature) characters"
    case .decoded(let bytes): "spells \(SentenceParts.count(bytes, "byte"))"
    case .headerObject(let members):
      "an object with \(SentenceParts.count(members, "member"))"
    case .algorithmNamed(let name):
      "\"alg\" is \(SentenceParts.quoted(name, asciiOnly: true))"
    case .algorithmAllowed(let name): "\(name) is on the list"
    case .nothingCritical: "there is no \"crit\""
    case .type(let type): "\"typ\" is \(SentenceParts.quoted(type))"
    case .keyChosen(let choice): sentence(for: choice)
    case .keyFits(let kind, let algorithm): "\(kind.phrase), as \(algorithm) needs"
    case .keyStrength(let kind, let bits): "\(kind.phrase) of \(bits) bits"
    case .signatureLength(let bytes, let algorithm):
      "\(SentenceParts.count(bytes, "byte")), as \(algorithm) demands"
    case .signatureMatches(let algorithm, let signedBytes):
      "\(algorithm) over the first \(signedBytes) characters matches"
    case .claims(let count): "an object with \(SentenceParts.count(count, "claim"))"
    case .claimTypes(let registered):
      "\(SentenceParts.count(registered, "registered claim")), well typed"
    case .issuer(let issuer): "made by \(SentenceParts.quoted(issuer))"
    case .audience(let name, let others):
      "for \(SentenceParts.quoted(name))" + (others > 0 ? " and \(others) more" : "")
    case .notExpired(let times): notExpired(times)
    case .alreadyValid(let times):
      sinceOrWithinLeeway("valid", times, "nbf")
    case .issuedBefore(let times):
      sinceOrWithinLeeway("issued", times, "iat")
    case .subject(let subject): "about \(SentenceParts.quoted(subject))"
    case .notRevoked(let tokenID): "\(SentenceParts.quoted(tokenID)) is not on the deny list"
    case .believed(let words): words
    }
  }

  private static func sentence(for choice: KeyChoice) -> String {
    let label = choice.keyID.map { SentenceParts.quoted($0) } ?? "without label"
    let chosen =
      switch choice.reason {
      case .named: "\"kid\" picks our key \(label)"
      case .onlyNamedThatFits(let count): "of \(count) keys \(label) the only one that fits"
      case .onlyKey: "our only key"
      case .onlyKeyUnlabelled: "our only key; it has no label, so any \"kid\" will do"
      case .onlyKeyThatFits(let count): "of \(count) keys the only one that fits"
      case .onlyKeyOfIssuer(let count): "of \(count) keys the only one of the issuer it names"
      }
    return chosen + ignored(choice.ignored)
  }

  static func ignored(_ offered: OfferedKeys) -> String {
    let names = offered.names.map { "\"\($0)\"" }
    return names.isEmpty ? "" : "; the token's own \(SentenceParts.either(names)) is ignored"
  }

  private static func notExpired(_ times: ClaimTime) -> String {
    let rest = times.claim.seconds - times.now.seconds
    let span = SentenceParts.duration(seconds: rest)
    let place = SentenceParts.times("exp", times)
    return rest > 0
      ? "expires in \(span) \(place)"
      : "expired \(span) ago, within \(times.leeway) s leeway \(place)"
  }

  private static func sinceOrWithinLeeway(
    _ what: String, _ times: ClaimTime, _ name: String
  ) -> String {
    let ago = times.now.seconds - times.claim.seconds
    let span = SentenceParts.duration(seconds: ago)
    let place = SentenceParts.times(name, times)
    if ago == 0 { return "\(what) at this moment \(place)" }
    return ago > 0
      ? "\(what) \(span) ago \(place)"
      : "\(what) in \(span), within \(times.leeway) s leeway \(place)"
  }
}

extension KeyKind {
  /// The kind with its article.
  var phrase: String {
    switch self {
    case .secret: "a secret"
    case .rsa: "an RSA key"
    case .ellipticCurve(let curve): "a \(curve.rawValue) key"
    case .ed25519: "an Ed25519 key"
    }
  }
}
