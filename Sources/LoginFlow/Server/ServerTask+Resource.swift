import HTTPTypes
import JOSE
import SourceJSON

extension ServerTask {
  /// Stages of every request but login: find the token, verify it, decide, act and answer.
  mutating func advanceResource(on server: inout Server, now: NumericDate) -> [ServerEvent] {
    switch stage {
    case .received: return findToken()
    case .tokenFound: return verifyToken(on: server, now: now)
    case .tokenVerified: return decideAccess(on: server)
    case .accessDecided, .credentialsChecked, .claimsPrepared, .tokenSigned, .answered:
      return act(on: &server)
    }
  }

  private mutating func findToken() -> [ServerEvent] {
    stage = .tokenFound
    let presented = PresentedToken(in: request)
    self.presented = presented
    switch presented {
    case .token(_, let transport): return [.tokenFound(transport)]
    case .missing: return [.tokenMissing]
    case .malformed(let problem): return [.requestMalformed(problem)]
    }
  }

  private mutating func verifyToken(on server: Server, now: NumericDate) -> [ServerEvent] {
    switch presented {
    case .token(let token, let transport):
      let trace = server.plan.verify(token, policy: server.policy, now: now)
      self.trace = trace
      principal =
        server.omittedChecks.isEmpty
        ? trace.verifiedClaims?.claims : Insecure.believedClaims(trace)
      guard let principal else {
        let failed = trace.firstFailure
        answer(Answers.invalidToken(transport))
        return [
          .tokenRefused(
            check: failed?.id ?? .signatureValid, reason: failed?.reason ?? ""),
          .answered(status: 401),
        ]
      }
      stage = .tokenVerified
      return [.tokenAccepted(subject: principal.subject ?? "")]
    case .malformed(let problem):
      answer(Answers.invalidRequest(problem))
      return [.answered(status: 400)]
    case .missing, nil:
      answer(Answers.challenge())
      return [.answered(status: 401)]
    }
  }

  /// A token that verifies still only says who is asking: may this account do this?
  private mutating func decideAccess(on server: Server) -> [ServerEvent] {
    guard let subject = principal?.subject, let account = server.account(id: subject) else {
      answer(Answers.invalidToken(transport))
      return [.accountUnknown(subject: principal?.subject ?? ""), .answered(status: 401)]
    }
    guard account.isEnabled else {
      answer(Answers.forbidden())
      return [.accountDisabled(userName: account.userName), .answered(status: 403)]
    }
    let scopes = (principal?["scope"]?.string ?? "").split(separator: " ")
    let wanted = request.path == SiteAction.profile.path ? Account.Scope.read : .shop
    guard scopes.contains("shop") || scopes.contains(Substring(wanted.rawValue)) else {
      answer(Answers.insufficientScope(wanted))
      return [.scopeInsufficient(needed: wanted), .answered(status: 403)]
    }
    stage = .accessDecided
    return [.accessGranted(userName: account.userName)]
  }

  /// How the token came.
  private var transport: TokenTransport {
    if case .token(_, let transport)? = presented { transport } else { .authorizationHeader }
  }

  private mutating func act(on server: inout Server) -> [ServerEvent] {
    guard let claims = principal, let subject = claims.subject,
      let account = server.account(id: subject)
    else {
      answer(Answers.serverFault())
      return [.answered(status: 500)]
    }
    let outcome = Routes.act(
      path: request.path, method: request.head.method.rawValue, body: request.body,
      account: account, claims: claims, on: &server)
    answer(outcome.response)
    return outcome.events + [.answered(status: outcome.response.status)]
  }
}
