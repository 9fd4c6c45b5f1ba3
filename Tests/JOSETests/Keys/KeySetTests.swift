import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("JWK Sets")
struct KeySetTests {
  private static let one = "{\"kty\":\"oct\",\"k\":\"AQID\",\"kid\":\"a\"}"

  @Test("hold their keys in order")
  func order() throws {
    let set = try KeySet(
      jwks: jsonNode("{\"keys\":[\(Self.one),{\"kty\":\"oct\",\"k\":\"AQI\"}],\"x\":1}"))
    #expect(set.keys.map(\.id) == ["a", nil])
    #expect(set.ignored.isEmpty)
  }

  @Test("pass over keys that cannot be used, whatever is wrong with them, and list them")
  func unusable() throws {
    let broken: [(String, KeyError.Problem)] = [
      (#"{"kty":"AKP"}"#, .typeUnknown("AKP")),
      (#"{"kty":"OKP","crv":"X25519"}"#, .curveUnknown("X25519", type: "OKP")),
      (#"{"kty":"oct","k":""}"#, .emptySecret), (#"{}"#, .memberMissing("kty", type: "JWK")),
      (#"7"#, .notAnObject(found: try jsonNode("7").kindName)),
      (
        #"{"kty":"oct","k":"A="}"#,
        .memberNotBase64URL("k", Base64URLError(offset: 1, reason: .padding))
      ),
      (#"{"kty":"oct","k":"AQID","alg":"RS256"}"#, .algorithmContradictsKind("RS256", .secret)),
      (#"{"kty":"RSA","n":"AQAB","e":"AQAB"}"#, .modulusTooSmallToLoad(bits: 17)),
    ]
    for (text, problem) in broken {
      let set = try KeySet(jwks: jsonNode("{\"keys\":[\(text),\(Self.one),\(text)]}"))
      #expect(set.keys.map(\.id) == ["a"])
      #expect(set.ignored.map(\.index) == [0, 2])
      #expect(set.ignored.map(\.error.problem) == [problem, problem])
    }
  }

  @Test("pass over all keys of one type and label, also beside one that cannot be used")
  func labels() throws {
    let own = #"{"kty":"oct","k":"AQID"}"#
    let other = #"{"kty":"oct","k":"AAAA","kid":"a"}"#
    let broken = #"{"kty":"oct","k":"=","kid":"a"}"#
    let otherType = #"{"kty":"RSA","kid":"a"}"#
    func load(_ texts: String...) throws -> KeySet {
      try KeySet(jwks: jsonNode("{\"keys\":[\(texts.joined(separator: ","))]}"))
    }
    for order in [[Self.one, other], [other, Self.one], [Self.one, other, Self.one]] {
      let set = try load(own, order.joined(separator: ","))
      #expect(set.keys.map(\.id) == [nil])
      #expect(set.ignored.map(\.index) == Array(1...order.count))
      #expect(set.ignored[0].error.problem == .idShared(other: 2))
      #expect(set.ignored[1].error.problem == .idShared(other: 1))
    }
    for set in [try load(own, Self.one, broken), try load(own, broken, Self.one)] {
      #expect(set.keys.map(\.id) == [nil])
      #expect(set.ignored.count == 2)
    }
    #expect(try load(Self.one, otherType).keys.map(\.id) == ["a"])
    #expect(try load(Self.one, otherType, own).keys.map(\.id) == ["a", nil])
  }

  @Test("hold the same key once, however often it stands there")
  func sameKey() throws {
    let set = try KeySet(jwks: jsonNode("{\"keys\":[\(Self.one),\(Self.one),\(Self.one)]}"))
    #expect(set.keys.map(\.id) == ["a"])
    #expect(
      set.ignored.map(\.error.problem) == [.sameKeyAgain(first: 0), .sameKeyAgain(first: 0)])
  }

  @Test("tell labels by their bytes")
  func exactLabels() throws {
    // U+212B is canonically equal to U+00C5, and another label.
    let keys =
      #"{"kty":"oct","k":"AAAA","kid":"\u212b"},{"kty":"oct","k":"AQID","kid":"\u00c5"}"#
    #expect(try KeySet(jwks: jsonNode("{\"keys\":[\(keys)]}")).keys.count == 2)
  }

  @Test("need keys")
  func noKeys() throws {
    func problem(_ text: String) throws -> KeyError.Problem {
      try #require(throws: KeyError.self) { try KeySet(jwks: jsonNode(text)) }.problem
    }
    #expect(try problem("{}") == .memberMissing("keys", type: "JWK Set"))
    #expect(try problem("{\"keys\":[]}") == .setHasNoUsableKey([]))
    let none = #"{"keys":[{"kty":"AKP"},{"kty":"oct"},7,{},[]]}"#
    let error = try #require(throws: KeyError.self) { try KeySet(jwks: jsonNode(none)) }
    guard case .setHasNoUsableKey(let ignored) = error.problem else {
      Issue.record("\(error.problem)")
      return
    }
    #expect(ignored.map(\.index) == [0, 1, 2, 3, 4])
    #expect(error.sentence.contains("key 1: key type \"AKP\""))
    #expect(error.sentence.contains("key 2: a key of type oct needs \"k\""))
    #expect(error.sentence.hasSuffix("; and 2 more"))
    #expect(
      try problem("{\"keys\":{}}")
        == .memberOfWrongType("keys", needed: "an array", found: jsonNode("{}").kindName))
    #expect(try problem("[]") == .notAnObject(found: jsonNode("[]").kindName))
  }
}
