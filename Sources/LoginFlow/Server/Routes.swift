import HTTPTypes
import JOSE
import SourceJSON

/// What the shop does for a user it has recognised.
enum Routes {
  typealias Outcome = (response: WireResponse, events: [ServerEvent])

  static func act(
    path: String, method: String, body: [UInt8], account: Account, claims: ClaimsSet,
    on server: inout Server
  ) -> Outcome {
    let content = body.isEmpty ? nil : try? JSONParser.parse(body)
    switch (method, path) {
    case ("GET", "/profile"):
      return (
        Answers.json([
          ("user", .string(account.displayName)), ("balance", .number(JSONNumber(account.balance))),
        ]), [.profileShown(userName: account.userName)]
      )
    case ("POST", "/cart"):
      guard let item = content?["item"]?.string else { return malformed(.noItem) }
      server.updateAccount(id: account.id) { $0.cart.append(item) }
      return (
        Answers.json([
          ("added", .string(item)), ("items", .number(JSONNumber(account.cart.count + 1))),
        ]),
        [.cartFilled(userName: account.userName, item: item)]
      )
    case ("POST", "/transfer"):
      return transfer(content, from: account, on: &server)
    case ("POST", "/logout"):
      return logOut(claims, account: account, on: &server)
    default:
      return (Answers.notFound(), [])
    }
  }

  private static func transfer(
    _ content: JSONNode?, from account: Account, on server: inout Server
  ) -> Outcome {
    guard let amount = content?["amount"]?.number?.int, amount > 0,
      let name = content?["to"]?.string, let target = server.account(named: name)
    else { return malformed(.noTransfer) }
    guard amount <= account.balance else {
      return (
        Answers.json([("error", .string("not enough money"))], status: .conflict),
        [.transferRefused(userName: account.userName, amount: amount)]
      )
    }
    server.updateAccount(id: account.id) { $0.balance -= amount }
    server.updateAccount(id: target.id) { $0.balance += amount }
    let rest = server.account(id: account.id)?.balance ?? 0
    return (
      Answers.json([
        ("sent", .number(JSONNumber(amount))), ("to", .string(target.displayName)),
        ("balance", .number(JSONNumber(rest))),
      ]),
      [.moneyMoved(amount: amount, from: account.userName, to: target.userName)]
    )
  }

  private static func logOut(
    _ claims: ClaimsSet, account: Account, on server: inout Server
  ) -> Outcome {
    var revoked = false
    if server.revokesAtLogout, let issuer = claims.issuer, let id = claims.tokenID,
      let until = claims.expiration
    {
      server.policy.denyList?.add(issuer: issuer, tokenID: id, until: until)
      revoked = server.policy.denyList != nil
    }
    return (
      Answers.loggedOut(clearCookie: server.deliversCookie),
      [.loggedOut(userName: account.userName, tokenRevoked: revoked)]
    )
  }

  private static func malformed(_ problem: RequestProblem) -> Outcome {
    (Answers.malformed(problem), [.requestMalformed(problem)])
  }
}
