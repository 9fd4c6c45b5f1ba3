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

  @Test("pass over keys of types and curves nobody here knows, and list them")
  func unknownTypes() throws {
    let text = "{\"keys\":[{\"kty\":\"AKP\"},\(Self.one),{\"kty\":\"OKP\",\"crv\":\"X25519\"}]}"
    let set = try KeySet(jwks: jsonNode(text))
    #expect(set.keys.map(\.id) == ["a"])
    #expect(set.ignored.map(\.index) == [0, 2])
    #expect(
      set.ignored.map(\.error.problem)
        == [.typeUnknown("AKP"), .curveUnknown("X25519", type: "OKP")])
  }

  @Test("are refused for one broken key")
  func brokenKey() throws {
    let text = "{\"keys\":[\(Self.one),{\"kty\":\"oct\",\"k\":\"\"}]}"
    let error = try #require(throws: KeyError.self) { try KeySet(jwks: jsonNode(text)) }
    #expect(error.problem == .emptySecret)
  }

  @Test("are refused for one label on two keys of a type, not on keys of two types")
  func labels() throws {
    let twice = "{\"keys\":[\(Self.one),\(Self.one)]}"
    let error = try #require(throws: KeyError.self) { try KeySet(jwks: jsonNode(twice)) }
    #expect(error.problem == .idTwice("a"))
    #expect(Array(twice.utf8)[try #require(error.range)].elementsEqual("\"a\"".utf8))
    let other = """
      {"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo","kid":"a"}
      """
    #expect(try KeySet(jwks: jsonNode("{\"keys\":[\(Self.one),\(other)]}")).keys.count == 2)
  }

  @Test("need keys")
  func noKeys() throws {
    func problem(_ text: String) throws -> KeyError.Problem {
      try #require(throws: KeyError.self) { try KeySet(jwks: jsonNode(text)) }.problem
    }
    #expect(try problem("{}") == .memberMissing("keys", type: "JWK Set"))
    #expect(try problem("{\"keys\":[]}") == .setHasNoUsableKey)
    #expect(try problem("{\"keys\":[{\"kty\":\"AKP\"}]}") == .setHasNoUsableKey)
    #expect(
      try problem("{\"keys\":{}}")
        == .memberOfWrongType("keys", needed: "an array", found: jsonNode("{}").kindName))
    #expect(try problem("[]") == .notAnObject(found: jsonNode("[]").kindName))
  }
}
