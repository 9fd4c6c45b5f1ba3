import JOSE
import SourceJSON

extension ServerTask {
  /// Stages of `POST /login`: check the credentials, prepare the claims, sign, answer.
  mutating func advanceLogin(on server: inout Server, now: NumericDate) -> [ServerEvent] {
    switch stage {
    case .received: return checkCredentials(on: &server)
    case .credentialsChecked: return prepareClaims(on: &server, now: now)
    case .claimsPrepared: return signToken(on: server)
    case .tokenSigned, .tokenFound, .tokenVerified, .accessDecided, .answered:
      return answerLogin(on: server)
    }
  }

  private mutating func checkCredentials(on server: inout Server) -> [ServerEvent] {
    guard let body = try? JSONParser.parse(request.body), let user = body["user"]?.string,
      let password = body["password"]?.string
    else {
      answer(Answers.malformed(.noCredentials))
      return [.requestMalformed(.noCredentials)]
    }
    stage = .credentialsChecked
    let account = server.account(named: user)
    // An unknown user costs the same slow hash as a known one: the time must not tell.
    let matches = (account ?? server.accounts.first).map {
      server.passwordMemo.matches($0.password, password: password)
    }
    guard let account, matches == true, account.isEnabled else {
      credentials = .refused(userName: user, accountExists: account != nil)
      return [.credentialsRefused(userName: user, accountExists: account != nil)]
    }
    credentials = .accepted(account)
    return [.credentialsAccepted(userName: user)]
  }

  private mutating func prepareClaims(
    on server: inout Server, now: NumericDate
  ) -> [ServerEvent] {
    guard case .accepted(let account) = credentials else {
      answer(Answers.wrongCredentials())
      return [.answered(status: 401)]
    }
    stage = .claimsPrepared
    let expiration = now.adding(seconds: Double(server.tokenLifetime))
    header = JOSEHeader(algorithm: server.algorithm.name, type: "JWT", keyID: server.key.id)
    claims = ClaimsSet([
      ("sub", .string(account.id)),
      ("name", .string(account.displayName)),
      ("iss", .string(Site.origin)),
      ("aud", .string(Site.origin)),
      ("iat", .number(JSONNumber(now.wholeSeconds))),
      ("exp", .number(JSONNumber(expiration.wholeSeconds))),
      ("jti", .string(server.tokenIDs.next())),
      ("scope", .string(account.scope.rawValue)),
    ])
    return [.claimsPrepared(subject: account.id)]
  }

  private mutating func signToken(on server: Server) -> [ServerEvent] {
    guard let header, let claims,
      let token = try? Signer.sign(
        exactHeader: JSONWriter.compactBytes(header.node),
        payload: JSONWriter.compactBytes(claims.node), algorithm: server.algorithm,
        key: server.key)
    else {
      answer(Answers.serverFault())
      return [.answered(status: 500)]
    }
    stage = .tokenSigned
    issuedToken = token
    return [.tokenSigned(algorithm: server.algorithm.name)]
  }

  private mutating func answerLogin(on server: Server) -> [ServerEvent] {
    guard let issuedToken else {
      answer(Answers.serverFault())
      return [.answered(status: 500)]
    }
    answer(
      server.deliversCookie
        ? Answers.tokenInCookie(issuedToken, lifetime: server.tokenLifetime)
        : Answers.tokenInBody(issuedToken, lifetime: server.tokenLifetime))
    return [.answered(status: 200)]
  }
}
