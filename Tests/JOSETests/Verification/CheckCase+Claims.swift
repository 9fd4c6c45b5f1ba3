import JOSE
import TestSupport

extension CheckCase {
  private static func payload(_ text: String) -> @Sendable () throws -> String {
    { try TokenForge.token(payload: text) }
  }

  private static func claims(_ old: String, _ new: String) -> @Sendable () throws -> String {
    { try TokenForge.token(payload: TokenForge.claims(old, new)) }
  }

  private static func at(_ secondsAfterNine: Double) -> NumericDate {
    TokenForge.nineOClock.adding(seconds: secondsAfterNine)
  }

  static let claims: [CheckCase] = payloads + names + times + denied

  private static let payloads: [CheckCase] = [
    .passes(.claimsJSON, "seven claims", says: "an object with 7 claims"),
    .refuses(
      .claimsJSON, "a text", "not-an-object", says: "a string, not an object", marks: #""hi""#,
      token: payload(#""hi""#)),
    .refuses(
      .claimsJSON, "a claim twice", "duplicate-name",
      says: "the name \"sub\" is already in this object", marks: #""sub""#,
      token: payload(#"{"sub":"alice","sub":"root"}"#)),
    .refuses(
      .claimsJSON, "a spelling with left-over bits", "non-canonical-encoding",
      says: "character 3, the last, is not the canonical spelling", marks: "1",
      token: { try TokenForge.signed(Base64URL.encode(TokenForge.header.utf8), "e31") }),
    .refuses(
      .claimsJSON, "nothing", "not-json", says: "expected a value, found the end of the text",
      token: { try TokenForge.signed(Base64URL.encode(TokenForge.header.utf8), "") }),

    .passes(.claimTypes, "seven registered claims", says: "7 registered claims, well typed"),
    .passes(
      .claimTypes, "others of any type", says: "2 registered claims, well typed",
      policy: { $0.issuer = nil },
      token: payload(#"{"aud":"shop","exp":1795511700,"roles":{"a":[null]}}"#)),
    .refuses(
      .claimTypes, "an expiry written as text", "claim-wrong-type",
      says: "\"exp\" has a string, not a number", marks: #""1795511700""#,
      token: claims("1795511700", #""1795511700""#)),
    .refuses(
      .claimTypes, "no number at all", "claim-wrong-type",
      says: "\"nbf\" has null, not a number", marks: "null",
      token: claims(#""nbf":1795510800"#, #""nbf":null"#)),
    .refuses(
      .claimTypes, "a time no computer holds", "claim-out-of-range",
      says: "\"exp\" is \"1e400\", which no clock can show", marks: "1e400",
      token: claims("1795511700", "1e400")),
    .refuses(
      .claimTypes, "an audience with a number", "claim-wrong-type",
      says: "\"aud\" has a number, not a string or strings", marks: "7",
      token: claims(#""shop""#, #"["shop",7]"#)),
    .refuses(
      .claimTypes, "an issuer in a list", "claim-wrong-type",
      says: "\"iss\" has an array, not a string",
      token: claims(#""https://login.example""#, #"["https://login.example"]"#)),
  ]

  private static let names: [CheckCase] = [
    .passes(.issuer, "the expected one", says: "made by \"https://login.example\""),
    .refuses(
      .issuer, "another one", "issuer-mismatch",
      says: "made by \"evil\", expected \"https://login.example\"", marks: #""evil""#,
      token: claims("https://login.example", "evil")),
    .refuses(
      .issuer, "none", "issuer-missing", says: "no \"iss\", expected \"https://login.example\"",
      token: claims(#""iss":"https://login.example","#, "")),
    .refuses(
      .issuer, "one that only looks the same", "issuer-mismatch",
      says: "made by \"\u{E9}\", expected \"e\u{301}\"", policy: { $0.issuer = "e\u{301}" },
      token: claims("https://login.example", "\u{E9}")),

    .passes(
      .issuer, "the one whose key it is", says: "made by \"https://login.example\"",
      policy: { policy in
        policy.issuer = nil
        policy.keys = KeySet([
          try FixedKeys.secret(id: "k1").issued(by: "https://login.example"),
          try FixedKeys.secret(id: "k2").issued(by: "https://partner.example"),
        ])
      }),
    .refuses(
      .issuer, "another one than the one whose key it is", "issuer-not-of-key",
      says: "says \"https://login.example\", signed with a key of \"https://partner.example\"",
      marks: #""https://login.example""#,
      policy: { policy in
        policy.issuer = nil
        policy.keys = KeySet([
          try FixedKeys.secret(id: "k1").issued(by: "https://partner.example"),
          try FixedKeys.secret(id: "k2").issued(by: "https://login.example"),
        ])
      }),
    .refuses(
      .issuer, "the expected one with somebody else's key", "issuer-not-of-key",
      says: "says \"https://login.example\", signed with a key of \"https://partner.example\"",
      policy: {
        $0.keys = KeySet([try FixedKeys.secret(id: "k1").issued(by: "https://partner.example")])
      }),
    .refuses(
      .issuer, "none, with a key that has one", "issuer-missing",
      says: "no \"iss\", expected \"https://partner.example\"",
      policy: {
        $0.issuer = nil
        $0.keys = KeySet([try FixedKeys.secret(id: "k1").issued(by: "https://partner.example")])
      }, token: claims(#""iss":"https://login.example","#, "")),

    .passes(.audience, "alone", says: "for \"shop\""),
    .passes(
      .audience, "one of several names", says: "for \"shop\"",
      policy: { $0.audiences = ["bank", "shop"] }),
    .refuses(
      .audience, "none of several names", "audience-mismatch",
      says: "for \"shop\", not \"bank\" or \"mail\"",
      policy: { $0.audiences = ["bank", "mail"] }),
    .passes(
      .audience, "in a list", says: "for \"shop\" and 1 more",
      token: claims(#""shop""#, #"["bank","shop"]"#)),
    .passes(
      .audience, "ignored knowingly", says: "not asked for",
      policy: {
        $0.audiences = []
        $0.acceptsAnyAudience = true
      }),
    .refuses(
      .audience, "another one", "audience-mismatch", says: "for \"bank\", not \"shop\"",
      marks: #""bank""#, token: claims(#""shop""#, #""bank""#)),
    .refuses(
      .audience, "others in a list", "audience-mismatch",
      says: "for \"bank\" or \"mail\", not \"shop\"",
      token: claims(#""shop""#, #"["bank","mail"]"#)),
    .refuses(
      .audience, "an empty list", "audience-mismatch", says: "for nobody, not \"shop\"",
      marks: "[]", token: claims(#""shop""#, "[]")),
    .refuses(
      .audience, "none", "audience-missing", says: "no \"aud\", expected \"shop\"",
      token: claims(#""aud":"shop","#, "")),
    .refuses(
      .audience, "one that only looks the same", "audience-mismatch",
      says: "for \"\u{E9}\", not \"e\u{301}\"", policy: { $0.audiences = ["e\u{301}"] },
      token: claims(#""shop""#, "\"\u{E9}\"")),
    .refuses(
      .audience, "one, for a verifier without a name", "audience-unexpected",
      says: "for \"shop\", and this verifier has no name", policy: { $0.audiences = [] }),

    .passes(
      .subject, "somebody", says: "about \"alice\"", policy: { $0.subjectRequired = true }),
    .passes(
      .subject, "the expected one", says: "about \"alice\"", policy: { $0.subject = "alice" }),
    .refuses(
      .subject, "nobody", "subject-missing", says: "no \"sub\": it is about nobody",
      policy: { $0.subjectRequired = true }, token: claims(#""sub":"alice","#, "")),
    .refuses(
      .subject, "somebody else", "subject-mismatch", says: "about \"alice\", expected \"bob\"",
      marks: #""alice""#, policy: { $0.subject = "bob" }),
  ]

  private static let times: [CheckCase] = [
    .passes(
      .expiration, "a quarter of an hour left",
      says: "expires in 15 min (exp 09:15:00, now 09:00:00)"),
    .passes(
      .expiration, "half a second left",
      says: "expires in less than 1 s (exp 09:15:00, now 09:14:59)", now: at(899.5)),
    .passes(
      .expiration, "with fractions, days left",
      says: "expires in 2 d (exp 2026-11-26T09:00:00Z, now 2026-11-24T09:00:00Z)",
      token: claims("1795511700", "1795683600.5")),
    .passes(
      .expiration, "longer than any calendar",
      says: "expires in ages (exp second 1e+300, now 2026-11-24T09:00:00Z)",
      token: claims("1795511700", "1e300")),
    .passes(
      .expiration, "within the leeway",
      says: "expired 20 s ago, within 30 s leeway (exp 09:15:00, now 09:15:20)",
      now: at(920), policy: { $0.leeway = 30 }),
    .passes(
      .expiration, "none, where none is asked for", says: "not asked for",
      policy: { $0.expirationRequired = false }, token: claims(#""exp":1795511700,"#, "")),
    .refuses(
      .expiration, "at the very moment", "expired",
      says: "expires at this moment (exp 09:15:00, now 09:15:00)", marks: "1795511700",
      now: at(900)),
    .refuses(
      .expiration, "long past", "expired",
      says: "expired 3 min 20 s ago (exp 09:15:00, now 09:18:20)", marks: "1795511700",
      now: at(1100)),
    .refuses(
      .expiration, "past the leeway", "expired",
      says: "expired 30 s ago, leeway 30 s (exp 09:15:00, now 09:15:30)",
      now: at(930), policy: { $0.leeway = 30 }),
    .refuses(
      .expiration, "none", "expiration-missing", says: "no \"exp\": it would be valid for ever",
      token: claims(#""exp":1795511700,"#, "")),

    .passes(
      .notBefore, "at the very moment", says: "valid at this moment (nbf 09:00:00, now 09:00:00)"),
    .passes(
      .notBefore, "within the leeway",
      says: "valid in 10 s, within 10 s leeway (nbf 09:00:10, now 09:00:00)",
      policy: { $0.leeway = 10 }, token: claims(#""nbf":1795510800"#, #""nbf":1795510810"#)),
    .passes(
      .notBefore, "none", says: "not asked for", token: claims(#""nbf":1795510800,"#, "")),
    .refuses(
      .notBefore, "early", "not-yet-valid",
      says: "valid only in 1 h (nbf 10:00:00, now 09:00:00)", marks: "1795514400",
      token: claims(#""nbf":1795510800"#, #""nbf":1795514400"#)),

    .passes(
      .issuedAt, "a minute ago", says: "issued 1 min ago (iat 09:00:00, now 09:01:00)",
      now: at(60)),
    .refuses(
      .issuedAt, "tomorrow", "issued-in-future",
      says: "issued only in 1 d (iat 2026-11-25T09:00:00Z, now 2026-11-24T09:00:00Z)",
      marks: "1795597200", token: claims(#""iat":1795510800"#, #""iat":1795597200"#)),
  ]

  private static let denied: [CheckCase] = [
    .passes(
      .tokenRevoked, "another token", says: "\"t1\" is not on the deny list",
      policy: { policy in
        var list = DenyList()
        list.add(issuer: "https://login.example", tokenID: "t2", until: at(900))
        list.add(issuer: "https://other.example", tokenID: "t1", until: at(900))
        policy.denyList = list
      }),
    .passes(.tokenRevoked, "no list", says: "not asked for"),
    .refuses(
      .tokenRevoked, "this token", "token-revoked", says: "\"t1\" is on the deny list",
      marks: #""t1""#,
      policy: { policy in
        var list = DenyList()
        list.add(issuer: "https://login.example", tokenID: "t1", until: at(900))
        policy.denyList = list
      }),
    .refuses(
      .tokenRevoked, "a token without a number", "token-id-missing",
      says: "no \"jti\": it could never be put on the list",
      policy: { $0.denyList = DenyList() }, token: claims(#","jti":"t1""#, "")),
  ]
}
