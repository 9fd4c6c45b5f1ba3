import HTTPTypes
import LoginFlow
import Testing

@Suite("How a token is presented") struct PresentedTokenTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var fields: HTTPFields
    var path = "/profile"
    var expected: PresentedToken
    var testDescription: String { name }
  }

  static let twoHeaders: HTTPFields = {
    var fields = HTTPFields()
    fields.append(HTTPField(name: .authorization, value: "Bearer a"))
    fields.append(HTTPField(name: .authorization, value: "Bearer b"))
    return fields
  }()

  static let cases: [Case] = [
    Case(name: "none", fields: [:], expected: .missing),
    Case(
      name: "bearer", fields: [.authorization: "Bearer abc"],
      expected: .token("abc", .authorizationHeader)),
    Case(
      name: "the scheme's case does not matter", fields: [.authorization: "bEARER abc"],
      expected: .token("abc", .authorizationHeader)),
    Case(name: "another scheme", fields: [.authorization: "Basic YTpi"], expected: .missing),
    Case(
      name: "no token after the scheme", fields: [.authorization: "Bearer"],
      expected: .malformed(.notOneBearerToken)),
    Case(
      name: "two tokens after the scheme", fields: [.authorization: "Bearer a b"],
      expected: .malformed(.notOneBearerToken)),
    Case(
      name: "cookie", fields: [.cookie: "theme=dark; __Host-token=abc"],
      expected: .token("abc", .cookie)),
    Case(
      name: "header and cookie", fields: [.authorization: "Bearer a", .cookie: "__Host-token=b"],
      expected: .malformed(.severalTokens)),
    Case(
      name: "two headers", fields: twoHeaders, expected: .malformed(.severalTokens)),
    Case(
      name: "in the address", fields: [:], path: "/profile?access_token=abc",
      expected: .malformed(.tokenInAddress)),
  ]

  @Test("is found or refused as RFC 6750 says", arguments: cases)
  func presented(_ example: Case) {
    let request = WireRequest(
      head: HTTPRequest(
        method: .get, scheme: "https", authority: Site.shop.host, path: example.path,
        headerFields: example.fields))
    #expect(PresentedToken(in: request, cookieNames: Site.shop.cookieNames) == example.expected)
  }

  @Test("in two ways is answered with 400 invalid_request")
  func malformedIs400() throws {
    var server = try TeachingWorld.fresh().server
    let request = WireRequest(
      head: HTTPRequest(
        method: .get, scheme: "https", authority: Site.shop.host, path: "/profile",
        headerFields: [.authorization: "Bearer a", .cookie: "__Host-token=b"]))
    let response = server.answer(request, now: TeachingWorld.start)
    #expect(response.status == 400)
    #expect(
      response.head.headerFields[.wwwAuthenticate]
        == "Bearer realm=\"shop\", error=\"invalid_request\"")
  }
}
