import HTTPTypes
import JOSE

/// The first stage of a refresh: a refresh token stands in the place of name and password.
extension ServerTask {
  mutating func checkRefreshToken(on server: inout Server, now: NumericDate) -> [ServerEvent] {
    do throws(RefreshTokens.Refusal) {
      let (account, family) = try redeem(on: &server, now: now)
      refreshed = (account, family)
      stage = .refreshTokenChecked
      return [.refreshTokenAccepted(userName: account.userName)]
    } catch {
      return [.refreshTokenRefused(error), answer(server.answers.invalidRefreshToken())]
    }
  }

  private func redeem(
    on server: inout Server, now: NumericDate
  ) throws(RefreshTokens.Refusal) -> (Account, family: Int) {
    let fields = request.head.headerFields[values: .cookie]
    let texts = fields.flatMap { PresentedToken.values(of: server.site.refreshCookie.name, in: $0) }
    guard let text = texts.first, var tokens = server.refreshTokens else { throw .missing }
    defer { server.refreshTokens = tokens }
    let (userID, family) = try tokens.use(text, now: now)
    guard let account = server.account(id: userID), account.isEnabled else { throw .noAccount }
    return (account, family)
  }
}
