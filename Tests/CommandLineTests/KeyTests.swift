import Foundation
import TestSupport
import Testing

@Suite("Keys on the command line")
struct KeyTests {
  /// Runs verify with a key file of that text.
  private func verify(
    keyFile text: String, algorithm: String = "HS256", token: String = Sample.hs256.token
  ) throws -> Tool.Run {
    try Scratch.with { scratch in
      let key = try scratch.write("key", text)
      return try Tool.run(
        "verify", token, "--key", key, "--alg", algorithm, "--now", Sample.lastSecond)
    }
  }

  @Test(
    "a key file that cannot be used is named with the place and the reason",
    arguments: [
      (#"{"kty":"oct","k":"AyM1 SysPpby"}"#, "key:1:18: ", "in \"k\", character "),
      (#"{"kty":"oct"}"#, "key:1:1: ", "needs \"k\""),
      (#"{"kty":"OCT","k":"AAAA"}"#, "key:1:8: ", "\"OCT\""),
      ("{\n  \"kty\": \"oct\",\n  \"k\": }", "key:3:8: ", "not JSON"),
      (#"{"kid":"x"}"#, "key:1:1: ", "neither"),
      (#"{"keys":[]}"#, "key:1:9: ", "no key"),
      (#"{"kty":"oct","k":"AQID","alg":"RS256"}"#, "key:1:31: ", "this is a shared secret"),
      ("-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n", "key:", "structure"),
      ("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "key:", "CERTIFICATE"),
    ])
  func brokenKey(text: String, place: String, reason: String) throws {
    let run = try verify(keyFile: text)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(place), "\(run.errors)")
    #expect(run.errors.contains(reason), "\(run.errors)")
  }

  @Test("a message about a key never quotes the key")
  func doesNotQuote() throws {
    let secret = "Xk9vQ2mZ7wLp4RtB"
    let oct = #""kty":"oct","k":"AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyA""#
    let files = [
      #"{"kty":"oct","k":"\#(secret)!"}"#, #"{"kty":"oct","k":\#(secret)}"#,
      #"{"kty":"oct","k":"\#(secret)"#, #"{"\#(secret)":1,"\#(secret)":2}"#,
      #"{"kty":"\#(secret)"}"#, #"{"kty":"EC","crv":"\#(secret)"}"#,
      #"{"keys":[{"kty":"\#(secret)"},{\#(oct)}]}"#, #"{\#(oct),"alg":"\#(secret)"}"#,
      #"{\#(oct),"use":"\#(secret)"}"#, #"{\#(oct),"key_ops":["\#(secret)"]}"#,
      #"{\#(oct),"key_ops":["\#(secret)","\#(secret)"]}"#,
      "-----BEGIN \(secret)-----\nAAAA\n-----END \(secret)-----\n",
      "\u{feff}{\"kty\":\"\(secret)\"}", secret,
    ]
    for file in files {
      for algorithm in ["HS256", "ES256"] {
        let run = try verify(keyFile: file, algorithm: algorithm)
        #expect(run.status != 0)
        let said = run.errors + run.output
        for start in 0...secret.count - 6 {
          #expect(!said.contains(secret.dropFirst(start).prefix(6)), "\(file): \(said)")
        }
      }
    }
  }

  @Test("a key that stands among the arguments is not repeated")
  func keyAsArgument() throws {
    let jwk = #"{"kty":"oct","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQ"}"#
    let pem = FixedKeys.p256PEM
    let long = String(repeating: "x", count: 5000) + jwk
    for arguments in [
      ["--key=" + jwk], ["--key=" + pem], ["--key=" + long], ["--key", jwk], ["--key", pem],
      ["--secret", pem], [pem], [jwk], ["--key", "https://a.example=" + jwk],
    ] {
      let run = try Tool.run(["verify", "a.b.c", "--alg", "HS256"] + arguments)
      #expect(run.status == 2)
      #expect(run.errors.contains("a key is given in a file"), "\(run.errors)")
      #expect(!run.errors.contains("MIGHAgEA") && !run.errors.contains("c2Vjcm"))
    }
  }

  @Test("a file that is not there, and one that is a folder")
  func missing() throws {
    try Scratch.with { scratch in
      let missing = try Tool.run(
        "verify", "a.b.c", "--key", scratch.path("missing"), "--alg", "HS256")
      #expect(missing.status == 2)
      #expect(missing.errors.contains("No such file or directory"))
      let folder = try Tool.run("verify", "a.b.c", "--key", scratch.path(""), "--alg", "HS256")
      #expect(folder.status == 2)
      #expect(folder.errors.contains("Is a directory"))
    }
  }

  @Test("a file without end is not read to its end")
  func endless() throws {
    let run = try Tool.run("verify", "a.b.c", "--key", "/dev/zero", "--alg", "HS256")
    #expect(run.status == 2)
    #expect(run.errors.contains("larger than"))
  }

  @Test("no key, two keys, no algorithm, an unknown algorithm: each says what is missing")
  func usage() throws {
    let cases: [([String], String)] = [
      (["--alg", "HS256"], "no key"),
      (["--alg", "HS256", "--secret", "s", "--key", "k"], "exclude each other"),
      (["--secret", "s"], "no --alg"),
      (["--secret", "s", "--alg", "hs256"], "did you mean \"HS256\"?"),
      (["--secret", "s", "--alg", "none"], "no signature at all"),
      (["--secret", "s", "--alg", "QQ"], "known are HS256"),
      (["--secret", "", "--alg", "HS256"], "the secret is empty"),
      (["--sceret", "s", "--alg", "HS256"], "Did you mean '--secret'?"),
    ]
    for (options, message) in cases {
      let run = try Tool.run(["verify", "a.b.c"] + options)
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains(message), "\(options): \(run.errors)")
    }
  }

  @Test("a secret on the command line is warned about, one in a file is not")
  func secretVisible() throws {
    let secret = "0123456789abcdef0123456789abcdef"
    let visible = try Tool.run("verify", "a.b.c", "--secret", secret, "--alg", "HS256")
    #expect(visible.errors.contains("can be seen by others"))
    #expect(!(try verify(keyFile: secret).errors.contains("can be seen by others")))
  }

  @Test("a raw secret is read only where nothing but HMAC algorithms are named")
  func rawSecret() throws {
    let secret = "0123456789abcdef0123456789abcdef"
    let token = try Tool.run(
      "sign", "--secret", secret, "--alg", "HS256", "--expires-in", "5m", "--now",
      Sample.lastSecond
    ).output.trimmingCharacters(in: .newlines)
    #expect(try verify(keyFile: secret, token: token).status == 0)
    let asymmetric = try verify(keyFile: secret, algorithm: "RS256", token: token)
    #expect(asymmetric.status == 2)
    #expect(asymmetric.errors.contains("neither a JWK"))
    try Scratch.with { scratch in
      let file = try scratch.write("key", secret)
      for source in [["--key", file], ["--secret", secret]] {
        let mixed = try Tool.run(
          ["verify", token, "--alg", "HS256", "--alg", "RS256", "--now", Sample.lastSecond] + source
        )
        #expect(mixed.status == 2)
        #expect(mixed.output.isEmpty)
        #expect(mixed.errors.contains("which RS256 is not"), "\(mixed.errors)")
      }
    }
    let broken = try verify(keyFile: secret + "\n", token: token)
    #expect(broken.status == 1)
    #expect(broken.errors.contains("ends with a line break"))
  }

  @Test("a public key never becomes a secret, in a file or on the command line")
  func publicKeyAsSecret() throws {
    let pem = FixedKeys.p256PEM
    let base64 = pem.split(separator: "\n").dropFirst().dropLast().joined()
    let der = try #require(Data(base64Encoded: base64))
    let jwk = #"{"kty":"EC","crv":"P-256"}"#
    let utf16 = try #require(pem.data(using: .utf16))
    let files: [(Data, String)] = [
      (Data("\u{feff}\(pem)".utf8), "looks like PEM"), (Data(" \(pem)".utf8), "looks like PEM"),
      (Data("\"\(pem)\"".utf8), "looks like PEM"), (Data("key: \(pem)".utf8), "looks like PEM"),
      (utf16, "looks like PEM"), (der, "in DER"), (Data(base64.utf8), "base64 or hexadecimal"),
      (Data("\u{feff}\(jwk)".utf8), "looks like a JWK"),
      (Data("[\(jwk)]".utf8), "looks like a JWK"),
      (Data("ssh-ed25519 AAAA me".utf8), "OpenSSH"),
    ]
    for (data, words) in files {
      try Scratch.with { scratch in
        let file = try scratch.write("key", data)
        for command in [["verify", "a.b.c"], ["sign", "--subject", "1"]] {
          let run = try Tool.run(command + ["--alg", "HS256", "--key", file])
          #expect(run.status == 2)
          #expect(run.output.isEmpty)
          #expect(run.errors.contains(words), "\(run.errors)")
        }
      }
    }
    for text in [base64, jwk, " \(pem)", "ssh-ed25519 AAAA"] {
      let run = try Tool.run("verify", "a.b.c", "--alg", "HS256", "--secret", text)
      #expect(run.status == 2)
      #expect(run.errors.contains("a key is given in a file, --key FILE"), "\(run.errors)")
    }
  }

  @Test("a weak secret is warned about, and key-strength refuses the token")
  func weakSecret() throws {
    let run = try verify(keyFile: "secret")
    #expect(run.status == 1)
    #expect(run.errors.contains("needs at least 32"))
    #expect(run.output.hasPrefix("rejected by key-strength: key-too-weak"))
  }

  @Test("a key no accepted algorithm can use is at fault, and not the token")
  func noKeyFits() throws {
    let run = try verify(keyFile: FixedKeys.rsaPEM)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("no token can be accepted: the key is an RSA key"))
  }

  @Test("keys of a set that cannot be used are passed over and named, the first of many")
  func ignoredKeys() throws {
    let others = #"{"kty":"XYZ"},{"kty":"oct","k":"="}"#
    let run = try verify(keyFile: "{\"keys\":[\(others),\(Sample.hs256.jwk)]}")
    #expect(run.status == 0)
    #expect(run.errors.contains("key 1 of the set is passed over: key type is not one of"))
    #expect(run.errors.contains("key 2 of the set is passed over: in \"k\", character "))
    let many = String(repeating: others + ",", count: 50)
    let long = try verify(keyFile: "{\"keys\":[\(many)\(Sample.hs256.jwk)]}")
    #expect(long.status == 0)
    #expect(long.errors.contains("90 more keys are passed over"))
    #expect(long.errors.split(separator: "\n").count < 15)
    let none = try verify(keyFile: "{\"keys\":[\(others)]}")
    #expect(none.status == 2)
    #expect(none.errors.contains("no key this program can use: key 1: key type is not one of"))
  }

  @Test("different keys of one label are told of, and none of them verifies")
  func sameLabel() throws {
    let secret = "AQIDBAUGBwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHy"
    let keys = [("A", "a"), ("Q", "a"), ("g", "b")].map { end, id in
      #"{"kty":"oct","k":"\#(secret)\#(end)","kid":"\#(id)"}"#
    }
    try Scratch.with { scratch in
      let one = try scratch.write("one", keys[0])
      let all = try scratch.write("all", "{\"keys\":[\(keys.joined(separator: ","))]}")
      let token = try Tool.run("sign", "--key", one, "--alg", "HS256", "--expires-in", "5m")
        .output.trimmingCharacters(in: .newlines)
      #expect(try Tool.run("verify", token, "--key", one, "--alg", "HS256").status == 0)
      let run = try Tool.run("verify", token, "--key", all, "--alg", "HS256")
      #expect(run.status == 1)
      #expect(
        run.errors.contains("key 1 of the set is passed over: its \"kid\" is also that of key 2"))
      #expect(run.output.hasPrefix("rejected by key-found"))
    }
  }

  @Test("a private key that may only sign verifies with its public part")
  func privateKeyVerifies() throws {
    let jwk = """
      {"kty":"EC","crv":"P-256","x":"f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",\
      "y":"x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",\
      "d":"jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI","key_ops":["sign"]}
      """
    let sample = Sample.rfc7515[2]
    #expect(try verify(keyFile: jwk, algorithm: "ES256", token: sample.token).status == 0)
  }
}
