import HTTPTypes
import JOSE
import SourceJSON

/// The stages of every request but login: find the token, verify it, decide, act and answer.
extension ServerTask {
  mutating func findToken(on server: Server) -> [ServerEvent] {
    stage = .tokenFound
    let presented = PresentedToken(in: request, cookieNames: server.site.cookieNames)
    self.presented = presented
    switch presented {
    case .token(_, let transport): return [.tokenFound(transport)]
    case .missing: return [.tokenMissing]
    case .malformed(let problem): return [.requestMalformed(problem)]
    }
  }

  mutating func verifyToken(on server: Server, now: NumericDate) -> [ServerEvent] {
    switch presented {
    case .token(let token, let transport):
      let trace = server.verifier.verify(token, now: now)
      self.trace = trace
      principal = Principal(trace)
      guard let principal else {
        // Without one a careless server has let pass what nobody can read.
        let refusal = trace.firstFailure.map {
          ServerEvent.tokenRefused(check: $0.id, reason: $0.reason ?? "")
        }
        return [
          refusal ?? .accountUnknown(subject: ""), answer(server.answers.invalidToken(transport)),
        ]
      }
      stage = .tokenVerified
      return [.tokenAccepted(subject: ServerEvent.excerpt(principal.claims.subject ?? ""))]
    case .malformed(let problem): return [answer(server.answers.invalidRequest(problem))]
    case .missing, nil: return [answer(server.answers.challenge())]
    }
  }

  /// A token that verifies still only says who is asking: may this account do this?
  mutating func decideAccess(on server: Server) -> [ServerEvent] {
    guard case .act(let wanted, _)? = route?.work else { return fail() }
    guard let subject = principal?.claims.subject, let account = server.account(id: subject) else {
      let stranger = ServerEvent.excerpt(principal?.claims.subject ?? "")
      return [
        .accountUnknown(subject: stranger), answer(server.answers.invalidToken(transport)),
      ]
    }
    guard account.isEnabled else {
      return [.accountDisabled(userName: account.userName), answer(Answers.forbidden())]
    }
    guard isFromOwnPage(server) else {
      return [.csrfTokenMissing(userName: account.userName), answer(Answers.notFromOwnPage())]
    }
    guard wanted.isGranted(by: principal?.claims["scope"]?.string ?? "") else {
      return [.scopeInsufficient(needed: wanted), answer(server.answers.insufficientScope(wanted))]
    }
    stage = .accessDecided
    return [.accessGranted(userName: account.userName)]
  }

  /// Whether a page of the site's own sent the request. A browser adds cookies to what any page
  /// sends, so for deeds a cookie alone is no proof of that.
  private func isFromOwnPage(_ server: Server) -> Bool {
    guard let tokens = server.csrfTokens, transport == .cookie, request.head.method != .get else {
      return true
    }
    guard let name = HTTPField.Name.csrfToken, let text = request.head.headerFields[name] else {
      return false
    }
    return tokens.isRight(text, for: principal?.claims.tokenID ?? "")
  }

  /// How the token came.
  private var transport: TokenTransport {
    if case .token(_, let transport)? = presented { transport } else { .authorizationHeader }
  }

  mutating func act(on server: inout Server, now: NumericDate) -> [ServerEvent] {
    guard case .act(_, let handler)? = route?.work, let claims = principal?.claims,
      let subject = claims.subject, let account = server.account(id: subject)
    else { return fail() }
    let call = Route.Call(
      account: account, claims: claims, content: try? JSONParser.parse(request.body), now: now)
    let outcome: Route.Outcome
    do throws(RequestProblem) {
      outcome = try handler(call, &server)
    } catch {
      outcome = (Answers.malformed(error), [.requestMalformed(error)])
    }
    return outcome.events + [answer(outcome.response)]
  }

  /// The program is at fault, not the request.
  mutating func fail() -> [ServerEvent] { [answer(Answers.serverFault())] }
}
