import JOSE

/// What RFC 7519 §4.1 and a policy say about a payload, read plainly and by exact names.
struct PlainClaims {
  var reader = PlainJSONReader()

  /// The ids of the checks that must fail for a payload whose signature by the policy's only key is
  /// right.
  func failing(_ payload: [UInt8], policy: VerificationPolicy, now: Double) -> Set<String> {
    guard let claims = reader.read(payload), claims.members != nil else { return ["claims-json"] }
    guard hasRightTypes(claims) else { return ["claim-types"] }
    let leeway = Double(policy.leeway)
    var failing: Set<String> = []
    if let exp = claims["exp"]?.finite {
      if now >= exp + leeway { failing.insert("expiration") }
    } else if policy.expirationRequired {
      failing.insert("expiration")
    }
    if let nbf = claims["nbf"]?.finite, now + leeway < nbf { failing.insert("not-before") }
    if let iat = claims["iat"]?.finite, now + leeway < iat { failing.insert("issued-at") }
    let issuers = [policy.issuer, policy.keys.keys.first?.issuer].compactMap(\.self)
    if !issuers.allSatisfy({ claims["iss"]?.isText($0) == true }) { failing.insert("issuer") }
    if !audienceFits(claims["aud"], policy) { failing.insert("audience") }
    if policy.subjectRequired, claims["sub"] == nil || claims["sub"]?.isText("") == true {
      failing.insert("subject")
    }
    return failing
  }

  private func hasRightTypes(_ claims: PlainJSON) -> Bool {
    func isText(_ value: PlainJSON) -> Bool { if case .string = value { true } else { false } }
    for name in ["iss", "sub", "jti"] {
      if let value = claims[name], !isText(value) { return false }
    }
    for name in ["exp", "nbf", "iat"] {
      if let value = claims[name], value.finite == nil { return false }
    }
    switch claims["aud"] {
    case nil, .string?: return true
    case .array(let names)?: return names.allSatisfy(isText)
    default: return false
    }
  }

  private func audienceFits(_ claim: PlainJSON?, _ policy: VerificationPolicy) -> Bool {
    guard !policy.audiences.isEmpty else { return claim == nil || policy.acceptsAnyAudience }
    return policy.audiences.contains { name in
      if case .array(let names)? = claim { return names.contains { $0.isText(name) } }
      return claim?.isText(name) == true
    }
  }
}
