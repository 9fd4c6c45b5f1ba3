import HTTPTypes
package import JOSE

/// The server's work on one request, done one visible stage after another.
///
/// The stages are the same whether a lesson steps through them or `Server.answer` runs them all.
package struct ServerTask: Sendable {
  /// What has been done so far.
  package enum Stage: String, Sendable, Hashable, CaseIterable {
    case received
    // a login
    case credentialsChecked
    // a refresh, which goes on as a login does
    case refreshTokenChecked
    case claimsPrepared
    case tokenSigned
    // any other request
    case tokenFound
    case tokenVerified
    case accessDecided
    // both
    case answered
  }

  package let request: WireRequest
  /// What is asked for, once the server has looked; nil for what it does not know.
  package internal(set) var route: Route?
  package internal(set) var stage: Stage = .received

  /// Whether name and password were right, once they have been checked.
  package internal(set) var credentials: CredentialsResult?
  /// Whose refresh token came, and its family, once it has been checked.
  package internal(set) var refreshed: (account: Account, family: Int)?
  /// What the token under construction will say.
  package internal(set) var claims: ClaimsSet?
  package internal(set) var header: JOSEHeader?
  /// The token just signed.
  package internal(set) var issuedToken: String?

  /// The token that came with the request.
  package internal(set) var presented: PresentedToken?
  /// The verification of that token, check by check.
  package internal(set) var trace: VerificationTrace?
  /// Who the request is believed to come from, after verification.
  package internal(set) var principal: Principal?

  package internal(set) var response: WireResponse?

  package init(request: WireRequest) { self.request = request }

  /// The outcome of checking a name and a password.
  package enum CredentialsResult: Sendable, Hashable {
    case accepted(Account)
    /// Whether the account exists is for the log only: the client must not learn it.
    case refused(userName: String, accountExists: Bool)
  }

  /// Does the next stage. After the stage `answered` there is nothing left and nothing happens.
  package mutating func advance(on server: inout Server, now: NumericDate) -> [ServerEvent] {
    guard response == nil else { return [] }
    let events = advance(from: stage, on: &server, now: now)
    server.write(events, at: now)
    return events
  }

  private mutating func advance(
    from stage: Stage, on server: inout Server, now: NumericDate
  ) -> [ServerEvent] {
    switch stage {
    case .received: findRoute(on: &server, now: now)
    case .credentialsChecked, .refreshTokenChecked: prepareClaims(on: &server, now: now)
    case .claimsPrepared: signToken(on: server)
    case .tokenSigned: answerLogin(on: &server, now: now)
    case .tokenFound: verifyToken(on: server, now: now)
    case .tokenVerified: decideAccess(on: server)
    case .accessDecided: act(on: &server, now: now)
    case .answered: []
    }
  }

  /// Looks what is asked for and does the first stage of it.
  ///
  /// What the site has not got is said before any token is asked for: its paths are no secret, since
  /// its own pages name them, and a mistyped one must not look like a login that has run out.
  private mutating func findRoute(on server: inout Server, now: NumericDate) -> [ServerEvent] {
    let routes = server.scenario.routes.at(path: request.path)
    route = routes.first { $0.method == request.head.method }
    switch route?.work {
    case .logIn?: return checkCredentials(on: &server)
    case .refresh?: return checkRefreshToken(on: &server, now: now)
    case .act?: return findToken(on: server)
    case nil:
      return [
        answer(
          routes.isEmpty ? Answers.notFound() : Answers.methodNotAllowed(routes.map(\.method)))
      ]
    }
  }

  /// Ends the work with this answer.
  mutating func answer(_ response: WireResponse) -> ServerEvent {
    self.response = response
    stage = .answered
    return .answered(status: response.status)
  }
}
