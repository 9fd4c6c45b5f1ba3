import JOSE
import TestSupport

/// Makes tokens of any header and payload text, properly signed or not.
enum TokenForge {
  /// 2026-11-24T09:00:00Z, when every token here is verified unless a test says otherwise.
  static let nineOClock = NumericDate(1_795_510_800)

  static let header = #"{"alg":"HS256","typ":"JWT","kid":"k1"}"#

  /// Made at nine, for a quarter of an hour.
  static let claims = """
    {"iss":"https://login.example","sub":"alice","aud":"shop","exp":1795511700,\
    "nbf":1795510800,"iat":1795510800,"jti":"t1"}
    """

  /// A token of these texts, signed with HS256 and our secret whatever the header says.
  static func token(header: String = header, payload: String = claims) throws -> String {
    try signed(Base64URL.encode(header.utf8), Base64URL.encode(payload.utf8))
  }

  /// A token of two segments as they are, signed.
  static func signed(
    _ header: String, _ payload: String, with algorithm: SignatureAlgorithm = .hs256,
    key: Key? = nil
  ) throws -> String {
    let input = header + "." + payload
    let key = try key ?? FixedKeys.secret()
    let signature = try algorithm.sign(signingInput: Array(input.utf8), key: key)
    return input + "." + Base64URL.encode(signature)
  }

  /// The claims with one text in them replaced.
  static func claims(_ old: String, _ new: String) -> String {
    guard let range = claims.range(of: old) else { return claims }
    return claims.replacingCharacters(in: range, with: new)
  }

  /// Takes HS256 with the secret "k1", from login.example for shop.
  static func policy() throws -> VerificationPolicy {
    VerificationPolicy(
      algorithms: [.hs256], keys: KeySet([try FixedKeys.secret(id: "k1")]),
      issuer: "https://login.example", audiences: ["shop"])
  }

  /// The token verified by the standard plan at nine.
  static func verify(
    _ token: String, now: NumericDate = nineOClock,
    _ change: (inout VerificationPolicy) throws -> Void = { _ in }
  ) throws -> VerificationTrace {
    var policy = try policy()
    try change(&policy)
    return VerificationPlan.standard.verify(token, policy: policy, now: now)
  }
}

extension String {
  /// Where a text first stands in this one.
  fileprivate func range(of text: String) -> Range<Index>? {
    guard text.count <= count else { return nil }
    return indices.lazy.compactMap { begin -> Range<Index>? in
      guard self[begin...].hasPrefix(text) else { return nil }
      return begin..<self.index(begin, offsetBy: text.count)
    }.first
  }

  fileprivate func replacingCharacters(in range: Range<Index>, with text: String) -> String {
    self[..<range.lowerBound] + text + self[range.upperBound...]
  }
}
