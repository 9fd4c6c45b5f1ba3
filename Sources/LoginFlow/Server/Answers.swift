import HTTPTypes
import SourceJSON

/// The answers the server gives. Refusals follow RFC 6750 §3 and tell the client little; the
/// reason is in the server's log.
enum Answers {
  static func tokenInBody(_ token: String, lifetime: Int) -> WireResponse {
    var response = json([
      ("access_token", .string(token)), ("token_type", .string("Bearer")),
      ("expires_in", .number(JSONNumber(lifetime))),
    ])
    response.head.headerFields[.cacheControl] = "no-store"
    return response
  }

  static func tokenInCookie(_ token: String, lifetime: Int) -> WireResponse {
    var response = json([("expires_in", .number(JSONNumber(lifetime)))])
    response.head.headerFields[.cacheControl] = "no-store"
    response.head.headerFields[.setCookie] =
      Cookie(name: Site.cookieName, value: token).setCookieValue(maximumAge: lifetime)
    return response
  }

  /// The same words for a wrong password and for a user who does not exist.
  static func wrongCredentials() -> WireResponse {
    refusal(
      .unauthorized, challenge: "Bearer realm=\"\(Site.realm)\"", message: "wrong name or password")
  }

  /// No token came at all: a bare challenge, without an error code (RFC 6750 §3.1).
  static func challenge() -> WireResponse {
    refusal(.unauthorized, challenge: "Bearer realm=\"\(Site.realm)\"", message: "please log in")
  }

  static func invalidToken(_ transport: TokenTransport) -> WireResponse {
    switch transport {
    case .authorizationHeader:
      return refusal(
        .unauthorized, challenge: "Bearer realm=\"\(Site.realm)\", error=\"invalid_token\"",
        message: "please log in again")
    case .cookie:
      // The page did not send the header itself, so no error about a header; the cookie goes.
      var response = challenge()
      response.head.headerFields[.setCookie] =
        Cookie(name: Site.cookieName, value: "").setCookieValue(maximumAge: 0)
      return response
    }
  }

  static func invalidRequest(_ problem: RequestProblem) -> WireResponse {
    refusal(
      .badRequest, challenge: "Bearer realm=\"\(Site.realm)\", error=\"invalid_request\"",
      message: problem.answer)
  }

  static func insufficientScope(_ needed: Account.Scope) -> WireResponse {
    refusal(
      .forbidden,
      challenge:
        "Bearer realm=\"\(Site.realm)\", error=\"insufficient_scope\", scope=\"\(needed.rawValue)\"",
      message: "not allowed")
  }

  static func forbidden() -> WireResponse {
    refusal(.forbidden, challenge: nil, message: "not allowed")
  }

  static func malformed(_ problem: RequestProblem) -> WireResponse {
    refusal(.badRequest, challenge: nil, message: problem.answer)
  }

  static func notFound() -> WireResponse {
    refusal(.notFound, challenge: nil, message: "no such page")
  }

  static func serverFault() -> WireResponse {
    refusal(.internalServerError, challenge: nil, message: "the server failed")
  }

  static func loggedOut(clearCookie: Bool) -> WireResponse {
    var response = WireResponse(head: HTTPResponse(status: .noContent))
    if clearCookie {
      response.head.headerFields[.setCookie] =
        Cookie(name: Site.cookieName, value: "").setCookieValue(maximumAge: 0)
    }
    return response
  }

  static func json(_ members: [(String, JSONValue)], status: HTTPResponse.Status = .ok)
    -> WireResponse
  {
    let object = JSONObject(
      members: members.map { JSONMember(name: $0.0, nameRange: 0..<0, value: JSONNode($0.1)) })
    return WireResponse(
      head: HTTPResponse(status: status, headerFields: [.contentType: "application/json"]),
      body: JSONWriter.compactBytes(JSONNode(.object(object))))
  }

  private static func refusal(
    _ status: HTTPResponse.Status, challenge: String?, message: String
  ) -> WireResponse {
    var response = json([("error", .string(message))], status: status)
    if let challenge { response.head.headerFields[.wwwAuthenticate] = challenge }
    return response
  }
}
