import Foundation
import Testing

@Suite("jwtutor decode")
struct DecodeTests {
  @Test("a time that is over is told as over")
  func expired() throws {
    for (now, verb) in [("1300819379", "expires"), ("1300819380", "expired")] {
      let run = try Tool.run("decode", Sample.hs256.token, "--now", now)
      #expect(run.output.contains("exp       \(verb) 2011-03-22T18:43:00Z"))
    }
  }

  @Test("a deep payload is shown in not many times its length")
  func deepPayload() throws {
    let list =
      String(repeating: "[", count: 60) + String(repeating: "1,", count: 5000) + "1"
      + String(repeating: "]", count: 60)
    let payload = Data("{\"a\":\(list)}".utf8).base64EncodedString()
      .replacing("=", with: "").replacing("+", with: "-").replacing("/", with: "_")
    let run = try Tool.run("decode", input: "eyJhbGciOiJIUzI1NiJ9.\(payload).AA")
    #expect(run.status == 0)
    #expect(run.output.utf8.count < 3 * list.utf8.count)
  }

  /// A token of these texts, with three bytes in place of a signature.
  private func token(_ header: String, _ payload: String, signature: String = "AAAA") -> String {
    [header, payload].map { text in
      Data(text.utf8).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
        .replacing("=", with: "")
    }.joined(separator: ".") + "." + signature
  }

  @Test("says first that nothing is verified, then what is inside, with times explained")
  func text() throws {
    let run = try Tool.run("decode", Sample.hs256.token, "--now", "1300819320")
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(
      run.output == """
        decoded, NOT verified: anyone can write a token that says this

        header
          {
            "typ": "JWT",
            "alg": "HS256"
          }

        payload
          {
            "iss": "joe",
            "exp": 1300819380,
            "http://example.com/is_root": true
          }

        times
          exp       expires 2011-03-22T18:43:00Z  in 1 min

        signature
          32 bytes, not checked

        """)
  }

  @Test("JSON says that nothing is verified")
  func json() throws {
    let run = try Tool.run("decode", token(#"{"alg":"none"}"#, #"{"a":[1]}"#, signature: ""))
    #expect(run.status == 0)
    #expect(run.output.contains("nothing protects this token"))
    let json = try Tool.run(
      "decode", token(#"{"alg":"none"}"#, #"{"a":[1]}"#, signature: ""), "--format", "json")
    #expect(
      json.output
        == #"{"verified":false,"header":{"alg":"none"},"payload":{"a":[1]},"signature":""}"# + "\n")
  }

  @Test("what a terminal would act on is escaped, and still the same JSON")
  func hostile() throws {
    let hostile = "a\u{202E}b\u{9B}31m\u{7F}\u{E0041}é"
    let token = token(#"{"alg":"HS256"}"#, "{\"sub\":\"\(hostile)\"}")
    let run = try Tool.run("decode", token, "--format", "json")
    #expect(run.output.contains(#"a\u202eb\u009b31m\u007f\udb40\udc41é"#))
    let payload = try #require(run.json()["payload"] as? [String: String])
    #expect(payload["sub"]?.unicodeScalars.elementsEqual(hostile.unicodeScalars) == true)
    let text = try Tool.run("decode", token).output
    #expect(!text.unicodeScalars.contains("\u{202E}") && !text.unicodeScalars.contains("\u{9B}"))
  }

  @Test("marks on their letters stay, others and odd spaces are escaped")
  func marks() throws {
    let token = token(#"{"alg":"HS256"}"#, "{\"sub\":\"\u{301}e\u{301}\u{3000}\"}")
    for format in ["text", "json"] {
      let run = try Tool.run("decode", token, "--format", format)
      let wanted = Array("\\u0301e\u{301}\\u3000".unicodeScalars)
      #expect(Array(run.output.unicodeScalars).contains(wanted), "\(run.output)")
    }
  }

  @Test(
    "what cannot be read is shown as far as it goes, with the place of the fault",
    arguments: [
      ("aa", "token:1:3: error: 1 segment"),
      ("a.b.c.d.e", "token:1:10: error: 5 segments"),
      ("e30.e30.A!A", "token:1:10: error: in the signature, character 2, \"!\", is not base64url"),
      ("e30.e3 0.AA", "token:1:7: error: in the payload, character 3, a space, is not base64url"),
      ("e30=.e30.AA", "token:1:4: error: in the header, character 4 is padding, which is left out"),
      ("e31.e30.AA", "token:1:3: error: in the header, character 3, the last, is not the canon"),
      ("W10.e30.AA", "header:1:1: error: the header must be a JSON object, and this is an array"),
      ("e30.eyJhIjoxLCJhIjoyfQ.AA", "payload:1:8: error: "),
      ("e30.gA.AA", "payload:1:1: error: "),
    ])
  func faults(token: String, message: String) throws {
    for format in ["text", "json"] {
      let run = try Tool.run("decode", token, "--format", format)
      #expect(run.status == 1)
      #expect(run.errors.contains(message), "\(run.errors)")
      #expect(!run.output.isEmpty)
    }
  }

  @Test(
    "decode and verify count the characters of a token alike",
    arguments: [("éé.e30.AA", 1), ("e30.eé語.AA", 6), ("e30.e30.A語é", 10)])
  func counting(token: String, place: Int) throws {
    let decoded = try Tool.run("decode", token)
    #expect(decoded.errors.hasPrefix("token:1:\(place): error: "), "\(decoded.errors)")
    let verified = try Tool.run(
      "verify", token, "--alg", "HS256", "--secret", String(repeating: "s", count: 32))
    #expect(verified.output.contains("  character \(place), byte 0x"), "\(verified.output)")
  }

  @Test("times no calendar knows do not stop it")
  func strangeTimes() throws {
    let payload = #"{"exp":1e300,"iat":-1e300,"nbf":1e15,"auth_time":"soon"}"#
    let run = try Tool.run("decode", token("{}", payload), "--now", "0")
    #expect(run.status == 0)
    #expect(run.output.contains("exp"))
  }
}
