import JOSE
import SourceJSON
import Testing

@Suite("A claims set")
struct ClaimsSetTests {
  @Test("reads the registered claims")
  func reads() throws {
    let claims = try ClaimsSet(
      jsonNode(
        #"{"iss":"i","sub":"s","aud":["a","b"],"exp":1.5,"nbf":2,"iat":3,"jti":"j","role":"x"}"#))
    #expect(claims.issuer == "i")
    #expect(claims.subject == "s")
    #expect(claims.expiration == NumericDate(1.5))
    #expect(claims.tokenID == "j")
    #expect(claims["role"]?.string == "x")
  }

  @Test("finds no time in a text")
  func shapes() throws {
    #expect(try ClaimsSet(jsonNode(#"{"exp":"1"}"#)).expiration == nil)
    #expect(try ClaimsSet(jsonNode(#"{"exp":1e400}"#)).expiration == nil)
  }

  @Test("is made of names and values in their order, and can be changed")
  func changes() throws {
    var claims = ClaimsSet([("sub", "alice"), ("exp", 5)])
    claims["sub"] = JSONNode("bob")
    claims["role"] = JSONNode("user")
    #expect(JSONWriter.compact(claims.node).text == #"{"sub":"bob","exp":5,"role":"user"}"#)
    claims["exp"] = nil
    #expect(JSONWriter.compact(claims.node).text == #"{"sub":"bob","role":"user"}"#)
  }

  @Test("is an object")
  func object() throws {
    let text = try jsonNode(#""x""#)
    #expect(throws: NotAnObject(kind: "a string")) { try ClaimsSet(text) }
  }
}
