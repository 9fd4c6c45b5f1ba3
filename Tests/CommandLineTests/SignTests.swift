import Foundation
import TestSupport
import Testing

@Suite("jwtutor sign")
struct SignTests {
  private static let secret = "0123456789abcdef0123456789abcdef"

  private func sign(_ arguments: String..., input: String = "") throws -> Tool.Run {
    try Tool.run(
      ["sign", "--secret", Self.secret, "--alg", "HS256", "--now", "1000"] + arguments,
      input: Data(input.utf8))
  }

  private func decoded(_ run: Tool.Run) throws -> [String: Any] {
    #expect(run.status == 0, "\(run.errors)")
    return try Tool.run("decode", "--format", "json", input: run.output).json()
  }

  private func claims(_ run: Tool.Run) throws -> NSDictionary {
    try #require(decoded(run)["payload"] as? [String: Any]) as NSDictionary
  }

  @Test(
    "what is signed is verified, for every kind of key",
    arguments: [
      ("HS256", "0123456789abcdef0123456789abcdef"), ("RS256", FixedKeys.rsaPEM),
      ("PS384", FixedKeys.rsaPEM), ("ES256", FixedKeys.p256PEM), ("ES384", FixedKeys.p384PEM),
      ("ES512", FixedKeys.p521PEM), ("EdDSA", FixedKeys.ed25519PEM),
      ("Ed25519", FixedKeys.ed25519PEM),
    ])
  func roundTrip(algorithm: String, key: String) throws {
    try Scratch.with { scratch in
      let file = try scratch.write("key", key)
      let key = ["--key", file, "--alg", algorithm]
      let signed = try Tool.run(["sign", "--subject", "1001", "--expires-in", "15m"] + key)
      #expect(signed.errors.isEmpty)
      let run = try Tool.run(["verify"] + key, input: Data(signed.output.utf8))
      #expect(run.status == 0)
    }
  }

  @Test("the conveniences make the registered claims")
  func conveniences() throws {
    let run = try sign(
      "--subject", "1001", "--issuer", "i", "--audience", "a", "--expires-in", "15m",
      "--not-before", "1970-01-01T00:20:00Z", "--id", "n-1")
    #expect(
      try claims(run) == [
        "iss": "i", "sub": "1001", "aud": "a", "iat": 1000, "nbf": 1200, "exp": 1900,
        "jti": "n-1",
      ])
  }

  @Test(
    "time spans",
    arguments: [
      ("900", 1900), ("90s", 1090), ("2h", 8200), ("7d", 605_800), ("-5m", 700), ("-2000", -1000),
    ])
  func spans(text: String, expiration: Int) throws {
    #expect(try claims(sign("--expires-in", text))["exp"] as? Int == expiration)
    #expect(try claims(sign("--expires-in=\(text)"))["exp"] as? Int == expiration)
  }

  @Test("a key of an issuer signs for that issuer only")
  func keyOfIssuer() throws {
    try Scratch.with { scratch in
      let key = "i=" + (try scratch.write("key", Self.secret))
      func run(_ arguments: String...) throws -> Tool.Run {
        try Tool.run(["sign", "--key", key, "--alg", "HS256", "--expires-in", "5m"] + arguments)
      }
      #expect(try run("--issuer", "i").status == 0)
      #expect(try run("--claims", #"{"iss":"i"}"#).status == 0)
      #expect(try run("--issuer", "j").errors.contains("\"iss\" is \"j\""))
      #expect(try run().errors.contains("add --issuer"))
      #expect(try run().status == 2)
    }
  }

  @Test("several audiences make a list")
  func audiences() throws {
    let run = try sign("--audience", "a", "--audience", "b", "--no-issued-at")
    #expect(try claims(run) == ["aud": ["a", "b"]])
  }

  @Test("claims come from JSON, a file or standard input, and keep their order")
  func claimSources() throws {
    let json = #"{"name": "Alice", "admin": false, "iat": 5}"#
    try Scratch.with { scratch in
      let file = try scratch.write("claims.json", json)
      let runs = [
        try sign("--claims", json), try sign("--claims", file),
        try sign("--claims", "-", input: json),
      ]
      for run in runs {
        #expect(run.output == runs[0].output)
        #expect(run.output.contains(".eyJuYW1lIjoiQWxpY2UiLCJhZG1pbiI6ZmFsc2UsImlhdCI6NX0."))
      }
    }
  }

  @Test("the header has the type and the key's name")
  func header() throws {
    let header = try #require(
      decoded(sign("--type", "at+jwt", "--kid", "k-1"))["header"] as? [String: Any])
    #expect(header as NSDictionary == ["alg": "HS256", "typ": "at+jwt", "kid": "k-1"])
    let bare = try #require(decoded(sign("--type", ""))["header"] as? [String: Any])
    #expect(bare as NSDictionary == ["alg": "HS256"])
  }

  @Test("the key of a set is picked by its name, or by being the only one that can sign")
  func keyOfSet() throws {
    let k = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T"
    let set = #"{"keys":[{"kty":"oct","kid":"a","k":"\#(k)"},{"kty":"oct","kid":"b","k":"\#(k)"}]}"#
    try Scratch.with { scratch in
      let common = ["sign", "--key", try scratch.write("set.json", set), "--alg", "HS256"]
      #expect(try Tool.run(common + ["--kid", "b"]).status == 0)
      let ambiguous = try Tool.run(common)
      #expect(ambiguous.status == 2)
      #expect(ambiguous.errors.contains("choose one with --kid"))
      let unknown = try Tool.run(common + ["--kid", "c"])
      #expect(unknown.status == 2)
      #expect(unknown.errors.contains("\"c\""))
    }
  }

  @Test("a token without an end is made, and remarked upon")
  func withoutExpiration() throws {
    let run = try sign("--subject", "1")
    #expect(run.status == 0)
    #expect(run.errors.contains("never ends"))
  }

  @Test("what cannot be signed is refused with its reason, and nothing is printed")
  func refusals() throws {
    try Scratch.with { scratch in
      let weakRSA = try scratch.write("weak.pem", FixedKeys.weakRSAPEM)
      let array = try scratch.write("array.json", "[1]")
      let broken = try scratch.write("broken.json", "{\"a\": 1,\n \"a\": 2}")
      let strong = ["--secret", Self.secret, "--alg", "HS256"]
      let cases: [([String], String)] = [
        (["--secret", "short", "--alg", "HS256"], "needs at least 32"),
        (["--key", weakRSA, "--alg", "RS256"], "needs at least 2048"),
        (["--key", weakRSA, "--alg", "HS256"], "an RSA key"),
        (["--secret", Self.secret], "no --alg"),
        (["--alg", "HS256"], "no key"),
        (strong + ["--claims", array], "must be a JSON object"),
        (strong + ["--claims", broken], "broken.json:2:2: error"),
        (strong + ["--claims", "{\"sub\":\"1\"}", "--subject", "2"], "given twice"),
        (strong + ["--claims", #"{"exp":"soon"}"#], "--claims:1:8: error: \"exp\" has a string"),
        (strong + ["--claims", #"{"aud":["a",1]}"#], "--claims:1:13: error: \"aud\""),
        (strong + ["--claims", #"{"iat":1E400}"#], "which no clock can show"),
        (strong + ["--issuer", "a", "--issuer", "b"], "more than once"),
        (strong + ["--alg", "HS256"], "more than once"),
        (strong + ["--claims", scratch.path("none")], "No such file"),
        (strong + ["--expires-in", "soon"], "15m"),
        (strong + ["--expires-in", "99999999999999999999d"], "15m"),
        (strong + ["--now", "yesterday"], "2026-11-24T09:15:00Z"),
      ]
      for (arguments, message) in cases {
        let run = try Tool.run(["sign"] + arguments)
        #expect(run.status == 2)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains(message), "\(arguments): \(run.errors)")
      }
    }
  }
}
