import Foundation
import JOSE
import TestSupport
import Testing

@Suite("jwtutor verify")
struct VerifyTests {
  /// Runs verify with a sample's key in a file.
  private func verify(
    _ sample: Sample, token: String? = nil, _ arguments: String..., now: String = Sample.lastSecond
  ) throws -> Tool.Run {
    try Scratch.with { scratch in
      let key = try scratch.write("key.jwk", sample.jwk)
      return try Tool.run(
        ["verify", token ?? sample.token, "--key", key, "--alg", sample.algorithm, "--now", now]
          + arguments)
    }
  }

  @Test("tokens made elsewhere are accepted", arguments: Sample.rfc7515)
  func accepts(sample: Sample) throws {
    let run = try verify(sample)
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("accepted\n"))
    #expect(run.errors == "jwtutor: note: without --issuer nothing is required of \"iss\"\n")
  }

  @Test("the same tokens are rejected when they expire", arguments: Sample.rfc7515)
  func rejectsExpired(sample: Sample) throws {
    let run = try verify(sample, "--format", "json", now: "2011-03-22T18:43:00Z")
    #expect(run.status == 1)
    #expect(try Checks(run).reason(of: "expiration") == "expired")
    #expect(try Checks(run).outcome(of: "signature-valid") == "passed")
    #expect(run.errors == "")
  }

  @Test("leeway lets an expired token through for its seconds and no longer")
  func leeway() throws {
    #expect(try verify(.hs256, "--leeway", "11", now: "1300819390").status == 0)
    #expect(try verify(.hs256, "--leeway", "10", now: "1300819390").status == 1)
  }

  @Test("another signature is rejected, and the claims are then not looked at")
  func rejectsForged() throws {
    let forged = Sample.hs256.token.replacing("eyJpc3MiOiJqb2Ui", with: "eyJpc3MiOiJqb3Ui")
    let run = try verify(.hs256, token: forged, "--format", "json")
    #expect(run.status == 1)
    let checks = try Checks(run)
    #expect(checks.reason(of: "signature-valid") == "signature-mismatch")
    #expect(checks.outcome(of: "expiration") == "skipped")
    #expect(checks.reason(of: "expiration") == "blocked")
    #expect(checks.reason(of: "header-json") == nil)
  }

  @Test("the JSON has the verdict and every check in order, and nothing else")
  func jsonShape() throws {
    let run = try verify(.hs256, "--format", "json")
    #expect(
      run.output.hasPrefix(#"{"verdict":"accepted","checks":[{"id":"token-size","outcome":"pass"#))
    #expect(run.output.hasSuffix("}]}\n"))
    #expect(run.output.filter { $0 == "\n" }.count == 1)
    #expect(try Checks(run).ids == VerificationPlan.standard.checks.map(\.id.rawValue))
    #expect(try Checks(run).reason(of: "subject") == "not-required")
  }

  @Test("the issuer is compared when one is named")
  func issuer() throws {
    #expect(try verify(.hs256, "--issuer", "joe").status == 0)
    let run = try verify(.hs256, "--issuer", "Joe", "--format", "json")
    #expect(run.status == 1)
    #expect(try Checks(run).reason(of: "issuer") == "issuer-mismatch")
  }

  @Test("an audience that is asked for and missing is a refusal")
  func audienceMissing() throws {
    let run = try verify(.hs256, "--audience", "shop", "--format", "json")
    #expect(try Checks(run).reason(of: "audience") == "audience-missing")
  }

  /// A token of these claims, good for five minutes from second 1000, and the options it needs.
  private func signed(_ arguments: String...) throws -> (token: Data, options: [String]) {
    let key = ["--secret", "0123456789abcdef0123456789abcdef", "--alg", "HS256"]
    let run = try Tool.run(
      ["sign", "--expires-in", "5m", "--now", "1000"] + key + arguments)
    return (Data(run.output.utf8), ["verify", "--now", "1001"] + key)
  }

  @Test("of several audiences one has to be there")
  func severalAudiences() throws {
    let (token, options) = try signed("--audience", "shop", "--audience", "bank")
    func status(_ names: String...) throws -> Int32 {
      try Tool.run(options + names.flatMap { ["--audience", $0] }, input: token).status
    }
    #expect(try status("mail", "bank") == 0)
    #expect(try status("bank", "mail") == 0)
    #expect(try status("mail", "post") == 1)
  }

  @Test("the type is compared when one is named, without regard to case")
  func type() throws {
    let (token, options) = try signed("--type", "at+jwt")
    #expect(try Tool.run(options + ["--type", "application/AT+jwt"], input: token).status == 0)
    #expect(
      try Tool.run(options + ["--type", "JWT", "--type", "at+jwt"], input: token).status == 0)
    let run = try Tool.run(options + ["--type", "JWT", "--format", "json"], input: token)
    #expect(try Checks(run).reason(of: "type-expected") == "type-unexpected")
  }

  @Test(
    "an option of one value that is given twice is an error, not a choice",
    arguments: [
      ["--issuer", "a", "--issuer", "b"], ["--issuer=a", "--issuer=b"],
      ["--leeway", "1", "--leeway", "2"], ["--secret", "x", "--secret", "y"],
      ["--max-size", "1", "--max-size", "2"], ["--now", "1", "--now", "2"],
    ])
  func repeated(arguments: [String]) throws {
    let key = arguments[0] == "--secret" ? [] : ["--secret", "0123456789abcdef0123456789abcdef"]
    let run = try Tool.run(["verify", "a.b.c", "--alg", "HS256"] + key + arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    let option = String(arguments[0].prefix { $0 != "=" })
    #expect(run.errors.contains("\(option) is given more than once"))
  }

  @Test("times before 1970 are times, with and without an equals sign")
  func negativeTimes() throws {
    let (token, options) = try signed()
    for now in [["--now=-5"], ["--now", "-5"], ["--now", "-5.5"]] {
      let run = try Tool.run(
        options.filter { !["--now", "1001"].contains($0) } + now + ["--format", "json"],
        input: token)
      #expect(try Checks(run).reason(of: "issued-at") == "issued-in-future")
    }
    let run = try Tool.run(options + ["--leeway", "-5"], input: token)
    #expect(run.status == 2)
    #expect(run.errors.contains("not negative"))
  }

  @Test("a token of one issuer is refused when another one's key signed it")
  func keysOfIssuers() throws {
    try Scratch.with { scratch in
      let shop = try scratch.write("shop.pem", FixedKeys.p256PEM)
      let partner = try scratch.write("partner.pem", FixedKeys.ed25519PEM)
      let common = [
        "verify", "--key", "https://shop.example=\(shop)", "--key",
        "https://id.example/?a=b=\(partner)", "--alg", "ES256", "--alg", "EdDSA", "--format",
        "json",
      ]
      func run(_ key: String, _ algorithm: String, _ issuer: String) throws -> Tool.Run {
        let token = try Tool.run(
          "sign", "--key", key, "--alg", algorithm, "--issuer", issuer, "--expires-in", "5m"
        ).output
        return try Tool.run(common, input: Data(token.utf8))
      }
      #expect(try run(shop, "ES256", "https://shop.example").status == 0)
      #expect(try run(partner, "EdDSA", "https://id.example/?a=b").status == 0)
      let forged = try run(partner, "EdDSA", "https://shop.example")
      #expect(forged.status == 1)
      #expect(try Checks(forged).reason(of: "issuer") == "issuer-not-of-key")
    }
  }

  @Test("keys of two issuers may be of one kind and without a name")
  func keysOfOneKind() throws {
    try Scratch.with { scratch in
      let k = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T"
      let shop = try scratch.write("shop.jwk", #"{"kty":"oct","kid":"1","k":"\#(k)"}"#)
      let other = "B" + k.dropFirst()
      let partner = try scratch.write("id.jwk", #"{"kty":"oct","kid":"1","k":"\#(other)"}"#)
      let common = ["--key", "shop=\(shop)", "--key", "id=\(partner)", "--alg", "HS256"]
      func verify(_ key: String, _ issuer: String) throws -> Tool.Run {
        let token = try Tool.run(
          "sign", "--key", key, "--alg", "HS256", "--issuer", issuer, "--expires-in", "5m"
        ).output
        return try Tool.run(["verify", "--format", "json"] + common, input: Data(token.utf8))
      }
      #expect(try verify(shop, "shop").status == 0)
      #expect(try verify(partner, "id").status == 0)
      // The partner's key for the shop's token: the shop's key is chosen, and does not match.
      let forged = try verify(partner, "shop")
      #expect(try Checks(forged).reason(of: "signature-valid") == "signature-mismatch")
      #expect(try Checks(verify(shop, "nobody")).reason(of: "key-found") == "key-ambiguous")
    }
  }

  @Test("keys of several files need the names of their issuers, each once")
  func keyFiles() throws {
    try Scratch.with { scratch in
      let key = try scratch.write("a=b.pem", FixedKeys.p256PEM)
      func run(_ keys: String...) throws -> Tool.Run {
        try Tool.run(
          ["verify", "a.b.c", "--alg", "ES256"] + keys.flatMap { ["--key", $0] })
      }
      #expect(try run("=" + key).status == 1)
      #expect(try run("https://shop.example=" + scratch.path("none")).errors.contains("No such"))
      #expect(try run("=" + key, "=" + key).errors.contains("ISSUER=FILE"))
      #expect(try run(key).errors.contains("--key \"=\(key)\""))
      #expect(try run("x==" + key, "y=" + key).errors.contains("b.pem"))
      let other = try scratch.write("c.pem", FixedKeys.p256PEM)
      #expect(try run("x=" + other, "x=" + other).errors.contains("twice for the issuer"))
    }
  }

  @Test("a token for somebody is refused by a verifier without a name, unless told otherwise")
  func audienceUnexpected() throws {
    let secret = "0123456789abcdef0123456789abcdef"
    let token = try Tool.run(
      "sign", "--secret", secret, "--alg", "HS256", "--audience", "shop", "--expires-in", "5m",
      "--now", "1000"
    ).output
    let common = ["verify", "--secret", secret, "--alg", "HS256", "--now", "1001"]
    let input = Data(token.utf8)
    #expect(try Tool.run(common, input: input).status == 1)
    #expect(try Tool.run(common + ["--any-audience"], input: input).status == 0)
    #expect(try Tool.run(common + ["--audience", "shop"], input: input).status == 0)
    #expect(try Tool.run(common + ["--audience", "bank"], input: input).status == 1)
  }

  @Test("the expiry may be missing where that is said")
  func optionalExpiration() throws {
    let secret = "0123456789abcdef0123456789abcdef"
    let token = try Tool.run("sign", "--secret", secret, "--alg", "HS256", "--subject", "1").output
    let common = ["verify", "--secret", secret, "--alg", "HS256"]
    #expect(try Tool.run(common, input: Data(token.utf8)).status == 1)
    #expect(try Tool.run(common + ["--optional", "exp"], input: Data(token.utf8)).status == 0)
  }

  @Test("the token does not choose the algorithm")
  func algorithmNotAllowed() throws {
    try Scratch.with { scratch in
      let key = try scratch.write("key.jwk", Sample.hs256.jwk)
      let run = try Tool.run(
        "verify", Sample.hs256.token, "--key", key, "--alg", "HS384", "--alg", "HS512",
        "--format", "json", "--now", Sample.lastSecond)
      #expect(run.status == 1)
      #expect(try Checks(run).reason(of: "algorithm-allowed") == "algorithm-not-allowed")
    }
  }

  @Test("of several algorithms each is accepted")
  func severalAlgorithms() throws {
    #expect(try verify(.hs256, "--alg", "HS512", "--alg", "HS384").status == 0)
  }

  @Test("a token above the size limit is refused before anything else is looked at")
  func maximumSize() throws {
    let run = try verify(.hs256, "--max-size", "100", "--format", "json")
    #expect(run.status == 1)
    #expect(try Checks(run).reason(of: "token-size") == "token-too-large")
  }
}

/// The checks of a verification's JSON.
struct Checks {
  private let checks: [[String: String]]
  let verdict: String

  init(_ run: Tool.Run) throws { try self.init(run.json()) }

  init(_ json: [String: Any]) throws {
    #expect(Set(json.keys) == ["verdict", "checks"])
    checks = try #require(json["checks"] as? [[String: String]])
    verdict = try #require(json["verdict"] as? String)
    for check in checks {
      let isPassed = check["outcome"] == "passed"
      let names: Set = ["id", "outcome", "detail"]
      #expect(Set(check.keys) == (isPassed ? names : names.union(["reason"])))
    }
  }

  var ids: [String] { checks.compactMap { $0["id"] } }
  func outcome(of id: String) -> String? { checks.first { $0["id"] == id }?["outcome"] }
  func reason(of id: String) -> String? { checks.first { $0["id"] == id }?["reason"] }
}
