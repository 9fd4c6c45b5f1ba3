import Text

/// What checks of the claims may say.
package enum ClaimFindings {
  /// What such a check found.
  package enum Evidence: Sendable, Hashable {
    /// The payload is an object with so many claims.
    case object(claims: Int)
    /// So many registered claims are there, each of its type.
    case types(registered: Int)
    /// `iss` is the one the policy names.
    case issuer(String)
    /// `aud` contains the policy's name, beside so many others.
    case audience(String, others: Int)
    /// `exp` is not reached.
    case notExpired(ClaimTime)
    /// `nbf` is reached.
    case alreadyValid(ClaimTime)
    /// `iat` is not in the future.
    case issuedBefore(ClaimTime)
    /// `sub` is there, and the one the policy names if it names one.
    case subject(String)
    /// `jti` is not on the deny list.
    case notRevoked(tokenID: String)
  }

  /// What such a check refuses.
  package enum Problem: Sendable, Hashable {
    case wrongType(String, needed: ClaimKind, kind: String)
    case outOfRange(String, text: String)
    case issuerMissing(expected: String)
    case issuerMismatch(String, expected: String)
    /// `iss` names another issuer than the one whose key signed.
    case issuerNotOfKey(String, keyOf: String)
    case audienceMissing(expected: [String])
    case audienceMismatch([String], expected: [String])
    case audienceUnexpected([String])
    case expirationMissing
    case expired(ClaimTime)
    case notYetValid(ClaimTime)
    case issuedInFuture(ClaimTime)
    case subjectMissing
    case subjectMismatch(String, expected: String)
    case tokenIDMissing
    case tokenRevoked(tokenID: String)
  }

  /// The types that the specification gives to registered claims (RFC 7519 §4.1).
  package enum ClaimKind: Sendable, Hashable {
    case text, textOrTexts, time
  }
}

extension ClaimFindings.Evidence {
  /// The finding in one short sentence.
  package var sentence: String {
    switch self {
    case .object(let claims): "an object with \(claims.counted("claim"))"
    case .types(let registered):
      "\(registered.counted("registered claim")), well typed"
    case .issuer(let issuer): "made by \(SentenceParts.quoted(issuer))"
    case .audience(let name, let others):
      "for \(SentenceParts.quoted(name))" + (others > 0 ? " and \(others) more" : "")
    case .notExpired(let times): times.left
    case .alreadyValid(let times): times.passed("valid", "nbf")
    case .issuedBefore(let times): times.passed("issued", "iat")
    case .subject(let subject): "about \(SentenceParts.quoted(subject))"
    case .notRevoked(let tokenID): "\(SentenceParts.quoted(tokenID)) is not on the deny list"
    }
  }
}

extension ClaimFindings.Problem {
  /// The stable code for programs.
  var reason: String {
    switch self {
    case .wrongType: "claim-wrong-type"
    case .outOfRange: "claim-out-of-range"
    case .issuerMissing: "issuer-missing"
    case .issuerMismatch: "issuer-mismatch"
    case .issuerNotOfKey: "issuer-not-of-key"
    case .audienceMissing: "audience-missing"
    case .audienceMismatch: "audience-mismatch"
    case .audienceUnexpected: "audience-unexpected"
    case .expirationMissing: "expiration-missing"
    case .expired: "expired"
    case .notYetValid: "not-yet-valid"
    case .issuedInFuture: "issued-in-future"
    case .subjectMissing: "subject-missing"
    case .subjectMismatch: "subject-mismatch"
    case .tokenIDMissing: "token-id-missing"
    case .tokenRevoked: "token-revoked"
    }
  }

  /// The problem in one short sentence.
  package var sentence: String {
    switch self {
    case .wrongType(let name, let needed, let kind): "\"\(name)\" has \(kind), not \(needed.phrase)"
    case .outOfRange(let name, let text):
      "\"\(name)\" is \(SentenceParts.quoted(text)), which no clock can show"
    case .issuerMissing(let expected): "no \"iss\", expected \(SentenceParts.quoted(expected))"
    case .issuerMismatch(let issuer, let expected):
      "made by \(SentenceParts.quoted(issuer)), expected \(SentenceParts.quoted(expected))"
    case .issuerNotOfKey(let issuer, let keyOf):
      "says \(SentenceParts.quoted(issuer)), signed with a key of \(SentenceParts.quoted(keyOf))"
    case .audienceMissing(let expected):
      "no \"aud\", expected \(SentenceParts.quoted(oneOf: expected))"
    case .audienceMismatch(let audience, let expected):
      "for \(SentenceParts.quoted(oneOf: audience)), not \(SentenceParts.quoted(oneOf: expected))"
    case .audienceUnexpected(let audience):
      "for \(SentenceParts.quoted(oneOf: audience)), and this verifier has no name"
    case .expirationMissing: "no \"exp\": it would be valid for ever"
    case .expired(let times): times.expired
    case .notYetValid(let times): times.early("valid", "nbf")
    case .issuedInFuture(let times): times.early("issued", "iat")
    case .subjectMissing: "no \"sub\": it is about nobody"
    case .subjectMismatch(let subject, let expected):
      "about \(SentenceParts.quoted(subject)), expected \(SentenceParts.quoted(expected))"
    case .tokenIDMissing: "no \"jti\": it could never be put on the list"
    case .tokenRevoked(let tokenID): "\(SentenceParts.quoted(tokenID)) is on the deny list"
    }
  }
}

extension ClaimFindings.ClaimKind {
  fileprivate var phrase: String {
    switch self {
    case .text: "a string"
    case .textOrTexts: "a string or strings"
    case .time: "a number"
    }
  }
}

extension ClaimTime {
  /// From the verifier's clock to the claim, negative when the claim is past.
  private var rest: Double { claim.seconds - now.seconds }
  private var span: String { TimeSpan.words(seconds: rest) }

  /// How long an unexpired token is good, or within which leeway it still is.
  fileprivate var left: String {
    rest > 0
      ? "expires in \(span) \(place("exp"))"
      : "expired \(span) ago, within \(leeway) s leeway \(place("exp"))"
  }

  fileprivate var expired: String {
    rest == 0
      ? "expires at this moment \(place("exp"))"
      : "expired \(span) ago\(tooSmallLeeway) \(place("exp"))"
  }

  fileprivate func passed(_ what: String, _ name: String) -> String {
    if rest == 0 { return "\(what) at this moment \(place(name))" }
    return rest < 0
      ? "\(what) \(span) ago \(place(name))"
      : "\(what) in \(span), within \(leeway) s leeway \(place(name))"
  }

  fileprivate func early(_ what: String, _ name: String) -> String {
    "\(what) only in \(span)\(tooSmallLeeway) \(place(name))"
  }

  private var tooSmallLeeway: String { leeway > 0 ? ", leeway \(leeway) s" : "" }

  /// "(exp 09:15:00, now 09:18:20)"; with dates where the two are not on one day.
  private func place(_ name: String) -> String {
    let isSameDay = Self.day(claim) == Self.day(now)
    let (claim, now) =
      isSameDay ? (claim.clockText, now.clockText) : (claim.dateTimeText, now.dateTimeText)
    return "(\(name) \(claim), now \(now))"
  }

  private static func day(_ date: NumericDate) -> Double {
    (date.seconds / 86_400).rounded(.down)
  }
}
