import SourceJSON
import Text

extension VerificationSentences {
  /// Why a check refused the token.
  package static func sentence(for refusal: Refusal) -> String {
    structureSentence(for: refusal) ?? keySentence(for: refusal.problem)
      ?? claimSentence(for: refusal.problem) ?? refusal.reason
  }

  /// What is wrong with a registered claim's type.
  package static func sentence(for fault: ClaimTypeFault) -> String {
    claimSentence(for: fault.problem) ?? fault.problem.reason
  }

  private static func structureSentence(for refusal: Refusal) -> String? {
    switch refusal.problem {
    // Not how long it is: a reader of streams stops counting there.
    case .tokenTooLarge(let limit): "more than \(SentenceParts.count(limit, "byte"))"
    case .tokenEmpty: "there is nothing"
    case .jsonSerialization: "this is JSON, not header.payload.signature"
    case .segmentCount(let count): "\(SentenceParts.count(count, "segment")), not three"
    case .encrypted: "five segments: encrypted, which proves no sender"
    case .foreignCharacter(let byte):
      "character \(refusal.range.lowerBound + 1), \(SentenceParts.quoted(byte)), is not base64url"
    case .encoding(let error): sentence(for: error)
    case .json(let error): error.sentence
    case .notAnObject(let kind): "\(kind), not an object"
    case .algorithmMissing: "the header has no \"alg\""
    case .algorithmNotText(let kind): "\"alg\" is \(kind), not a string"
    case .algorithmNone(let name): "\(quotedName(name)) means unsigned: never accepted"
    case .algorithmNotAllowed(let name, let allowed): notAllowed(name, allowed)
    case .criticalMalformed(let fault): sentence(for: fault)
    case .criticalNotUnderstood(let name): "\(SentenceParts.quoted(name)) is not understood"
    case .typeMissing(let expected): "no \"typ\", expected \(names(expected))"
    case .typeNotText(let kind): "\"typ\" is \(kind), not a string"
    case .typeUnexpected(let type, let expected):
      "\"typ\" is \(SentenceParts.quoted(type)), expected \(names(expected))"
    default: nil
    }
  }

  private static func keySentence(for problem: Refusal.Problem) -> String? {
    switch problem {
    case .keyIDNotText(let kind): "\"kid\" is \(kind), not a string"
    case .noKeys: "the verifier has no key"
    case .keyUnknown(let keyID, _, let offered):
      "no key of ours is called \(SentenceParts.quoted(keyID))" + ignored(offered)
    case .keyAmbiguous(let keyID?, let fitting, let offered):
      "\(fitting) keys \(SentenceParts.quoted(keyID)) fit, which one?" + ignored(offered)
    case .keyAmbiguous(nil, let fitting, let offered):
      "\(fitting) keys fit, and no \"kid\" says which" + ignored(offered)
    case .noKeyFits(let algorithm, let keys, let offered):
      "none of \(keys) keys fits \(algorithm)" + ignored(offered)
    case .keyMismatch(let mismatch, let algorithm): sentence(for: mismatch, algorithm)
    case .keyWeak(.secretTooShort(let bytes, let needed), let algorithm):
      "a secret of \(SentenceParts.count(bytes, "byte")), \(algorithm) needs \(needed)"
    case .keyWeak(.modulusTooShort(let bits, let needed), let algorithm):
      "an RSA key of \(bits) bits, \(algorithm) needs \(needed)"
    case .signatureMissing: "the signature is empty"
    case .signatureLength(let bytes, let needed, let algorithm):
      "\(SentenceParts.count(bytes, "byte")), \(algorithm) has \(needed)"
    case .signatureMismatch(let algorithm):
      "not the \(algorithm) signature of this header and payload"
    default: nil
    }
  }

  private static func claimSentence(for problem: Refusal.Problem) -> String? {
    switch problem {
    case .claimType(let name, let needed, let kind): "\"\(name)\" has \(kind), not \(needed.phrase)"
    case .claimOutOfRange(let name, let text):
      "\"\(name)\" is \(SentenceParts.quoted(text)), which no clock can show"
    case .issuerMissing(let expected): "no \"iss\", expected \(SentenceParts.quoted(expected))"
    case .issuerMismatch(let issuer, let expected):
      "made by \(SentenceParts.quoted(issuer)), expected \(SentenceParts.quoted(expected))"
    case .issuerNotOfKey(let issuer, let keyOf):
      "says \(SentenceParts.quoted(issuer)), signed with a key of \(SentenceParts.quoted(keyOf))"
    case .audienceMissing(let expected): "no \"aud\", expected \(names(expected))"
    case .audienceMismatch(let audience, let expected):
      "for \(names(audience)), not \(names(expected))"
    case .audienceUnexpected(let audience):
      "for \(names(audience)), and this verifier has no name"
    case .expirationMissing: "no \"exp\": it would be valid for ever"
    case .expired(let times): expired(times)
    case .notYetValid(let times): early("valid only", times, "nbf")
    case .issuedInFuture(let times): early("issued only", times, "iat")
    case .subjectMissing: "no \"sub\": it is about nobody"
    case .subjectMismatch(let subject, let expected):
      "about \(SentenceParts.quoted(subject)), expected \(SentenceParts.quoted(expected))"
    case .tokenIDMissing: "no \"jti\": it could never be put on the list"
    case .tokenRevoked(let tokenID): "\(SentenceParts.quoted(tokenID)) is on the deny list"
    default: nil
    }
  }

  private static func sentence(for error: Base64URLError) -> String {
    let position = error.offset + 1
    return switch error.reason {
    case .foreign(let byte):
      "character \(position), \(SentenceParts.quoted(byte)), is not base64url"
    case .padding: "character \(position) is padding, which is left out"
    case .nonCanonicalEnd: "character \(position), the last, is not the canonical spelling"
    case .impossibleLength:
      "\(SentenceParts.count(position, "character")) cannot spell whole bytes"
    }
  }

  private static func sentence(for fault: CriticalFault) -> String {
    switch fault {
    case .notAList(let kind): "\"crit\" is \(kind), not an array"
    case .emptyList: "\"crit\" is empty"
    case .notText(let kind): "\"crit\" lists \(kind), not a string"
    case .repeated(let name): "\"crit\" lists \(SentenceParts.quoted(name)) twice"
    case .registered(let name):
      "\"crit\" lists \(SentenceParts.quoted(name)), which is no extension"
    case .missing(let name): "\"crit\" lists \(SentenceParts.quoted(name)), which is not there"
    }
  }

  private static func sentence(for mismatch: KeyMismatch, _ algorithm: String) -> String {
    switch mismatch {
    case .wrongType(let needed, let found): "\(found.phrase), \(algorithm) needs \(needed.phrase)"
    case .wrongCurve(let needed, let found):
      "a key on \(found.rawValue), \(algorithm) needs \(needed.rawValue)"
    case .meantForOtherAlgorithm(let other?):
      "the key is for \(SentenceParts.quoted(other)), not for \(algorithm)"
    case .meantForOtherAlgorithm(nil): "the key's \"alg\" is no algorithm known here"
    case .wrongUse(let use?): "the key's use is \(SentenceParts.quoted(use)), not \"sig\""
    case .wrongUse(nil): "the key's use is not \"sig\""
    case .operationNotListed(let operation, _):
      "the key's \"key_ops\" do not list \"\(operation.rawValue)\""
    case .noPrivatePart: "the key has no private part"
    }
  }

  private static func notAllowed(_ name: String, _ allowed: [String]) -> String {
    if allowed.isEmpty { return "\(quotedName(name)): the list is empty" }
    let list = SentenceParts.either(allowed)
    return allowed.contains { $0.isSameIgnoringCase(name) }
      ? "\(quotedName(name)) is not spelled \(list)" : "\(quotedName(name)) is not \(list)"
  }

  private static func expired(_ times: ClaimTime) -> String {
    let ago = times.now.seconds - times.claim.seconds
    let leeway = times.leeway > 0 ? ", leeway \(times.leeway) s" : ""
    let place = SentenceParts.times("exp", times)
    return ago == 0
      ? "expires at this moment \(place)"
      : "expired \(SentenceParts.duration(seconds: ago)) ago\(leeway) \(place)"
  }

  private static func early(_ what: String, _ times: ClaimTime, _ name: String) -> String {
    let wait = times.claim.seconds - times.now.seconds
    let leeway = times.leeway > 0 ? ", leeway \(times.leeway) s" : ""
    let place = SentenceParts.times(name, times)
    return "\(what) in \(SentenceParts.duration(seconds: wait))\(leeway) \(place)"
  }

  private static func names(_ names: [String]) -> String {
    names.isEmpty ? "nobody" : SentenceParts.either(names.map { SentenceParts.quoted($0) })
  }

  /// An algorithm's name; letters that only look like Latin ones show their number.
  private static func quotedName(_ name: String) -> String {
    SentenceParts.quoted(name, asciiOnly: true)
  }
}

extension ClaimKind {
  fileprivate var phrase: String {
    switch self {
    case .text: "a string"
    case .textOrTexts: "a string or strings"
    case .time: "a number"
    }
  }
}
