import HTTPTypes
import SourceJSON

/// The answers the server gives. Refusals follow RFC 6750 §3 and tell the client little; the
/// reason is in the server's log.
package struct Answers: Sendable {
  let site: Site
  /// The cookie that carries a token, without its value.
  let cookie: Cookie
  /// One of another name that carried it before.
  let formerCookie: Cookie?

  /// - Parameters:
  ///   - lifetime: seconds the token is good for.
  ///   - cookies: other `Set-Cookie` values.
  func token(
    _ token: String, in storage: TokenStorage, lifetime: Int, cookies: [String]
  ) -> WireResponse {
    let end = JSONValue.number(JSONNumber(lifetime))
    var response: WireResponse
    switch storage {
    case .localStorage, .memory:
      response = Self.json([
        "access_token": .string(token), "token_type": "Bearer", "expires_in": end,
      ])
    case .cookie:
      response = Self.json(["expires_in": end])
      response.head.headerFields[values: .setCookie] =
        [cookie.holding(token).setCookieValue(maximumAge: lifetime)] + endOfFormerCookie
    }
    response.head.headerFields[values: .setCookie] += cookies
    response.head.headerFields[.cacheControl] = "no-store"
    return response
  }

  /// The same words for a wrong password and for a user who does not exist.
  func wrongCredentials() -> WireResponse {
    refusal(.unauthorized, challenge: "", message: "wrong name or password")
  }

  /// No token came at all: a bare challenge, without an error code (RFC 6750 §3.1).
  func challenge() -> WireResponse {
    refusal(.unauthorized, challenge: "", message: "please log in")
  }

  func invalidToken(_ transport: TokenTransport) -> WireResponse {
    switch transport {
    case .authorizationHeader:
      return refusal(
        .unauthorized, challenge: ", error=\"invalid_token\"", message: "please log in again")
    case .cookie:
      // The page did not send the header itself, so no error about a header; the cookie goes.
      var response = challenge()
      response.head.headerFields[values: .setCookie] = endOfCookies
      return response
    }
  }

  func invalidRequest(_ problem: RequestProblem) -> WireResponse {
    refusal(.badRequest, challenge: ", error=\"invalid_request\"", message: problem.answer)
  }

  func insufficientScope(_ needed: Account.Scope) -> WireResponse {
    refusal(
      .forbidden, challenge: ", error=\"insufficient_scope\", scope=\"\(needed.rawValue)\"",
      message: "not allowed")
  }

  /// - Parameter others: cookies to end besides.
  func loggedOut(clearCookie: Bool, others: [Cookie]) -> WireResponse {
    var response = WireResponse(head: HTTPResponse(status: .noContent))
    response.head.headerFields[values: .setCookie] =
      (clearCookie ? endOfCookies : []) + others.map { Self.end(of: $0) }
    return response
  }

  /// Whoever comes with a refresh token that is not good has to log in.
  func invalidRefreshToken() -> WireResponse {
    var response = challenge()
    response.head.headerFields[.setCookie] = Self.end(of: site.refreshCookie)
    return response
  }

  static func notFromOwnPage() -> WireResponse { error(.forbidden, "not from our own page") }

  static func forbidden() -> WireResponse { error(.forbidden, "not allowed") }

  static func malformed(_ problem: RequestProblem) -> WireResponse {
    error(.badRequest, problem.answer)
  }

  static func notFound() -> WireResponse { error(.notFound, "no such page") }

  /// The path is right; what may be asked of it is said (RFC 9110 §15.5.6).
  static func methodNotAllowed(_ allowed: [HTTPRequest.Method]) -> WireResponse {
    var response = error(.methodNotAllowed, "no such method here")
    response.head.headerFields[.allow] = allowed.map(\.rawValue).joined(separator: ", ")
    return response
  }

  static func unavailable() -> WireResponse { error(.serviceUnavailable, "try again later") }

  static func serverFault() -> WireResponse { error(.internalServerError, "the server failed") }

  static func json(_ content: JSONValue, status: HTTPResponse.Status = .ok) -> WireResponse {
    WireResponse(
      head: HTTPResponse(status: status, headerFields: [.contentType: "application/json"]),
      body: JSONWriter.compactBytes(JSONNode(content)))
  }

  /// The `Set-Cookie` values that make a browser forget the token.
  private var endOfCookies: [String] {
    [Self.end(of: cookie)] + endOfFormerCookie
  }

  private var endOfFormerCookie: [String] { formerCookie.map { [Self.end(of: $0)] } ?? [] }

  private static func end(of cookie: Cookie) -> String {
    cookie.holding("").setCookieValue(maximumAge: 0)
  }

  /// - Parameter challenge: what follows the realm.
  private func refusal(
    _ status: HTTPResponse.Status, challenge: String, message: String
  ) -> WireResponse {
    var response = Self.error(status, message)
    response.head.headerFields[.wwwAuthenticate] = "Bearer realm=\"\(site.realm)\"" + challenge
    return response
  }

  private static func error(_ status: HTTPResponse.Status, _ message: String) -> WireResponse {
    json(["error": .string(message)], status: status)
  }
}
