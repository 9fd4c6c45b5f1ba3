import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("Reading JWKs")
struct JWKReadingTests {
  private static let x = "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU"
  private static let y = "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0"
  private static let d = "jpsQnnGQmL-YBIffH1136cspYG6-0iY7X1fCE9-E9LI"
  private static let edX = "11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"

  @Test("takes the labels as they are")
  func labels() throws {
    let key = try Key(
      jwk: jsonNode(
        """
        {"kty":"oct","k":"AQID","kid":"é","alg":"XX","use":"other","key_ops":["verify"],"more":1}
        """))
    #expect(key.id == "é")
    #expect(key.algorithm == "XX")
    #expect(key.use == "other")
    #expect(key.operations == ["verify"])
    #expect(key.material == (try Key.secret([1, 2, 3])).material)
  }

  /// A text, what is wrong with it, and the part of it that is named.
  private static let refused: [(String, KeyError.Problem, String)] = [
    ("[1]", .notAnObject(found: "an array"), "[1]"),
    ("{}", .memberMissing("kty", type: "JWK"), "{}"),
    (#"{"kty":7}"#, .memberOfWrongType("kty", needed: "a string", found: "a number"), "7"),
    (#"{"kty":"AKP"}"#, .typeUnknown("AKP"), #""AKP""#),
    (#"{"kty":"OCT","k":"AA"}"#, .typeUnknown("OCT"), #""OCT""#),
    (#"{"kty":"oct"}"#, .memberMissing("k", type: "oct"), #"{"kty":"oct"}"#),
    (#"{"kty":"oct","k":""}"#, .emptySecret, #""""#),
    (
      #"{"kty":"oct","k":"+AA"}"#,
      .memberNotBase64URL("k", Base64URLError(offset: 0, reason: .foreign(0x2b))), #""+AA""#
    ),
    (#"{"kty":"EC","crv":"secp256k1"}"#, .curveUnknown("secp256k1", type: "EC"), #""secp256k1""#),
    (#"{"kty":"OKP","crv":"Ed448"}"#, .curveUnknown("Ed448", type: "OKP"), #""Ed448""#),
    (#"{"kty":"OKP","crv":"X25519"}"#, .curveUnknown("X25519", type: "OKP"), #""X25519""#),
    (
      #"{"kty":"OKP","crv":"Ed25519","x":"AAAA"}"#,
      .wrongLength(of: "x", bytes: 3, needed: 32), #""AAAA""#
    ),
    (
      #"{"kty":"OKP","crv":"Ed25519","x":"\#(edX)","d":"\#(d)"}"#, .privateDoesNotMatchPublic,
      #""\#(d)""#
    ),
    (
      #"{"kty":"EC","crv":"P-256","x":"AA\#(x)","y":"\#(y)"}"#,
      .memberNotBase64URL("x", Base64URLError(offset: 44, reason: .impossibleLength)),
      #""AA\#(x)""#
    ),
    (
      #"{"kty":"EC","crv":"P-256","x":"AAAA\#(x)","y":"\#(y)"}"#,
      .wrongLength(of: "x", bytes: 35, needed: 32), #""AAAA\#(x)""#
    ),
    (
      #"{"kty":"EC","crv":"P-256","x":"\#(x.dropLast())V","y":"\#(y)"}"#,
      .memberNotBase64URL("x", Base64URLError(offset: 42, reason: .nonCanonicalEnd)),
      #""\#(x.dropLast())V""#
    ),
    (#"{"kty":"RSA","n":"AAEC","e":"AQAB"}"#, .leadingZero("n"), #""AAEC""#),
    (#"{"kty":"RSA","n":"","e":"AQAB"}"#, .emptyNumber("n"), #""""#),
    (#"{"kty":"RSA","n":"AQAB"}"#, .memberMissing("e", type: "RSA"), #"{"kty":"RSA","n":"AQAB"}"#),
  ]

  @Test("refuses what is no JWK, and says what is wrong and where", arguments: refused)
  func problems(text: String, problem: KeyError.Problem, place: String) throws {
    let error = try #require(throws: KeyError.self) { try Key(jwk: jsonNode(text)) }
    #expect(error.problem == problem)
    let range = try #require(error.range)
    #expect(String(decoding: Array(text.utf8)[range], as: UTF8.self) == place)
  }

  @Test("refuses points that are not on the curve and private numbers out of range")
  func curveChecks() throws {
    let (x, y, d) = (Self.x, Self.y, Self.d)
    func problem(_ x: String, _ y: String, d: String? = nil) throws -> KeyError.Problem {
      let own = d.map { ",\"d\":\"\($0)\"" } ?? ""
      let node = try jsonNode(
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"\(x)\",\"y\":\"\(y)\"\(own)}")
      return try #require(throws: KeyError.self) { try Key(jwk: node) }.problem
    }
    let zero = String(repeating: "A", count: 43)
    let largest = Base64URL.encode([UInt8](repeating: 0xff, count: 32))
    #expect(try problem(y, x) == .pointNotOnCurve(.p256))
    #expect(try problem(zero, zero) == .pointNotOnCurve(.p256))
    #expect(try problem(x, y, d: zero) == .privateNumberOutOfRange(.p256))
    #expect(try problem(x, y, d: largest) == .privateNumberOutOfRange(.p256))
    #expect(try problem(x, y, d: String(zero.dropLast() + "E")) == .privateDoesNotMatchPublic)
    #expect(
      try Key(
        jwk: jsonNode(
          "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"\(x)\",\"y\":\"\(y)\",\"d\":\"\(d)\"}")
      ).isPrivate)
  }

  @Test("keeps the leading zeros of coordinates (RFC 7520 §3.1: x begins with one)")
  func leadingZeros() throws {
    let vector = try #require(RFCVector.rfc7520.first { $0.algorithm == "ES512" })
    let key = try Key(jwk: jsonNode(vector.key))
    let x = try #require(key.jwk(includingPrivate: false)?["x"]?.string)
    #expect(try Base64URL.decode(x).first == 0)
    #expect(try Base64URL.decode(x).count == 66)
  }

  @Test("wants every private RSA number, and numbers that belong together")
  func privateRSA() throws {
    let vector = try #require(RFCVector.rfc7515.first { $0.algorithm == "RS256" })
    var object = try #require(jsonNode(vector.key).object)
    func problem() throws -> KeyError.Problem {
      try #require(throws: KeyError.self) { try Key(jwk: JSONNode(.object(object))) }.problem
    }
    let qi = object["qi"]
    object["qi"] = nil
    #expect(try problem() == .rsaMembersMissing(["qi"]))
    object["qi"] = object["dp"]
    #expect(try problem() == .rsaNumbersUnusable)
    object["qi"] = qi
    let e = object["e"]
    for (text, wanted) in [
      ("AQ", KeyError.Problem.exponentIsOne), ("Ag", .exponentEven),
      ("Aw", .rsaNumbersUnusable),
    ] {
      object["e"] = JSONNode(.string(text))
      #expect(try problem() == wanted)
    }
    object["e"] = e
    object["oth"] = JSONNode(.array([]))
    #expect(try problem() == .rsaHasMorePrimes)
  }

  @Test("loads a short RSA key, so that the strength check can speak, and not a tiny one")
  func shortRSA() throws {
    let weak = try #require(FixedKeys.weakRSA().jwk(includingPrivate: true))
    #expect(try Key(jwk: weak) == FixedKeys.weakRSA())
    let modulus = Base64URL.encode([UInt8](repeating: 0xc1, count: 64))
    let tiny = #"{"kty":"RSA","n":"\#(modulus)","e":"AQAB"}"#
    let error = try #require(throws: KeyError.self) { try Key(jwk: jsonNode(tiny)) }
    #expect(error.problem == .modulusTooSmallToLoad(bits: 512))
  }

  @Test("wants use and key_ops to agree, and no operation twice")
  func operations() throws {
    func problem(_ members: String) throws -> KeyError.Problem {
      let node = try jsonNode("{\"kty\":\"oct\",\"k\":\"AQID\",\(members)}")
      return try #require(throws: KeyError.self) { try Key(jwk: node) }.problem
    }
    #expect(
      try problem("\"use\":\"sig\",\"key_ops\":[\"encrypt\"]")
        == .useContradictsOperations(use: "sig"))
    #expect(
      try problem("\"use\":\"enc\",\"key_ops\":[\"verify\"]")
        == .useContradictsOperations(use: "enc"))
    #expect(try problem("\"key_ops\":[\"sign\",\"sign\"]") == .operationTwice("sign"))
    let number = try jsonNode("1").kindName
    #expect(
      try problem("\"key_ops\":[1]")
        == .memberOfWrongType("key_ops", needed: "an array of strings", found: number))
    #expect(
      try problem("\"kid\":1") == .memberOfWrongType("kid", needed: "a string", found: number))
  }

  /// Members beside those of a key, and what contradicts.
  private static let contradictions: [(String, KeyError.Problem?)] = [
    (#""alg":"HS256""#, nil), (#""alg":"dir""#, nil), (#""alg":"none""#, nil),
    (#""alg":"hs256""#, nil),
    (#""alg":"RS256""#, .algorithmContradictsKind("RS256", .secret)),
    (#""alg":"RSA-OAEP""#, .algorithmContradictsKind("RSA-OAEP", .secret)),
    (#""alg":"ECDH-ES""#, .algorithmContradictsKind("ECDH-ES", .secret)),
    (#""alg":"HS256","use":"sig","key_ops":["sign","verify"]"#, nil),
    (#""alg":"HS256","use":"other","key_ops":["other"]"#, nil),
    (#""alg":"HS256","use":"enc""#, .algorithmContradictsUse("HS256", use: "enc")),
    (#""alg":"A128KW","use":"sig""#, .algorithmContradictsUse("A128KW", use: "sig")),
    (#""alg":"A128KW","use":"enc","key_ops":["wrapKey","unwrapKey"]"#, nil),
    (#""alg":"HS256","key_ops":["encrypt"]"#, .algorithmContradictsOperations("HS256")),
    (#""alg":"HS256","key_ops":["sign","deriveKey"]"#, .algorithmContradictsOperations("HS256")),
    (#""alg":"dir","key_ops":["verify"]"#, .algorithmContradictsOperations("dir")),
    (#""use":"enc","key_ops":["sign"]"#, .useContradictsOperations(use: "enc")),
    (#""use":"sig","key_ops":["wrapKey"]"#, .useContradictsOperations(use: "sig")),
    (#""use":"enc","key_ops":["decrypt"]"#, nil),
  ]

  @Test("wants alg, use and key_ops to agree with each other and with the key")
  func labelContradictions() throws {
    for (members, problem) in Self.contradictions {
      let node = try jsonNode("{\"kty\":\"oct\",\"k\":\"AQID\",\(members)}")
      if let problem {
        let error = try #require(throws: KeyError.self, "\(members)") { try Key(jwk: node) }
        #expect(error.problem == problem)
      } else {
        #expect(throws: Never.self, "\(members)") { try Key(jwk: node) }
      }
    }
  }

  @Test("wants alg to be for the key's type and curve")
  func algorithmOfOtherKind() throws {
    for algorithm in SignatureAlgorithm.all {
      let material = try FixedKeys.key(for: algorithm).material
      for other in SignatureAlgorithm.all {
        let key = Key(material: material, algorithm: other.name)
        let node = try #require(key.jwk(includingPrivate: true))
        guard other.keyKind != algorithm.keyKind else {
          #expect(try Key(jwk: node) == key)
          continue
        }
        let error = try #require(throws: KeyError.self) { try Key(jwk: node) }
        #expect(error.problem == .algorithmContradictsKind(other.name, algorithm.keyKind))
      }
    }
  }

  @Test("refuses RSA moduli that carry the mark of a faulty generator")
  func faultyGenerator() throws {
    // Every remainder of a power of 65537 is a power of 65537.
    var power: [UInt32] = [1]
    for _ in 0..<64 {
      var carry: UInt32 = 0
      power = (power + [0]).enumerated().map { index, digit in
        let sum = digit + (index > 0 ? power[index - 1] : 0) + carry
        carry = sum >> 16
        return sum & 0xffff
      }
    }
    let digits = power.reversed().drop { $0 == 0 }
    let bytes = digits.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xff)] }.drop { $0 == 0 }
    let node = try jsonNode(#"{"kty":"RSA","n":"\#(Base64URL.encode(bytes))","e":"AQAB"}"#)
    let error = try #require(throws: KeyError.self) { try Key(jwk: node) }
    #expect(error.problem == .modulusFromFaultyGenerator)
  }
}
