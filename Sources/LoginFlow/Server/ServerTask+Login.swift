import JOSE
import SourceJSON

/// The stages of a login: check the credentials, prepare the claims, sign, answer.
extension ServerTask {
  mutating func checkCredentials(on server: inout Server) -> [ServerEvent] {
    guard let body = try? JSONParser.parse(request.body), let user = body["user"]?.string,
      let password = body["password"]?.string
    else {
      return [.requestMalformed(.noCredentials), answer(Answers.malformed(.noCredentials))]
    }
    stage = .credentialsChecked
    let account = server.account(named: user)
    // An unknown user costs the same slow hash as a known one: the time must not tell.
    let matches = (account ?? server.accounts.first).map {
      server.passwordMemo.matches($0.password, password: password)
    }
    guard let account, matches == true, account.isEnabled else {
      credentials = .refused(userName: user, accountExists: account != nil)
      return [
        .credentialsRefused(userName: ServerEvent.excerpt(user), accountExists: account != nil)
      ]
    }
    credentials = .accepted(account)
    return [.credentialsAccepted(userName: user)]
  }

  mutating func prepareClaims(
    on server: inout Server, now: NumericDate
  ) -> [ServerEvent] {
    guard let account = knownAccount else {
      return [answer(server.answers.wrongCredentials())]
    }
    stage = .claimsPrepared
    let scenario = server.scenario
    header = scenario.header
    claims = scenario.claims(of: account, at: now, tokenID: server.tokenIDs.next())
    return [.claimsPrepared(subject: account.id)]
  }

  mutating func signToken(on server: Server) -> [ServerEvent] {
    guard let header, let claims,
      let token = try? Signer.sign(
        header: header, payload: JSONWriter.compactBytes(claims.node),
        algorithm: server.algorithm, key: server.key)
    else { return fail() }
    stage = .tokenSigned
    issuedToken = token
    return [.tokenSigned(algorithm: server.algorithm.name)]
  }

  mutating func answerLogin(on server: inout Server, now: NumericDate) -> [ServerEvent] {
    guard let issuedToken, let claims else { return fail() }
    let lifetime = server.scenario.tokenLifetime
    var cookies: [String] = []
    if let id = claims.subject,
      let text = server.refreshTokens?.issue(to: id, family: refreshed?.family, now: now)
    {
      let cookie = server.site.refreshCookie.holding(text)
      cookies.append(cookie.setCookieValue(maximumAge: RefreshTokens.lifetime))
    }
    if server.storage == .cookie, let text = server.csrfTokens?.text(for: claims.tokenID ?? "") {
      cookies.append(server.csrfCookie.holding(text).setCookieValue(maximumAge: lifetime))
    }
    return [
      answer(
        server.answers.token(
          issuedToken, in: server.storage, lifetime: lifetime, cookies: cookies))
    ]
  }

  /// Whom password or refresh token have shown the request to come from.
  private var knownAccount: Account? {
    if case .accepted(let account) = credentials { account } else { refreshed?.account }
  }
}
