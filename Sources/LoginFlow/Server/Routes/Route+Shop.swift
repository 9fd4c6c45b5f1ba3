import HTTPTypes
import SourceJSON

extension Route {
  /// Everything the shop does. To add a route, add it here.
  package static let shop: [Route] = [
    Route("log-in", .post, "/login", work: .logIn) { browser, _ in
      // The token of an earlier login is dropped: a site that has moved to cookies leaves none
      // behind for scripts to find.
      browser.forgetScriptToken()
      browser.form.password = ""
      return .done(message: "Welcome, \(browser.form.user)!")
    },
    Route("profile", .get, "/profile", scope: .read, handler: showProfile) { _, answer in
      .profile(
        name: answer?["user"]?.string ?? "", balance: answer?["balance"]?.number?.int ?? 0)
    },
    Route("log-out", .post, "/logout", scope: .read, handler: logOut) { browser, _ in
      browser.forgetToken()
      return .done(message: "You are logged out.")
    },
    Route("refresh", .post, "/refresh", work: .refresh) { _, _ in
      .done(message: "A fresh token has come.")
    },
    Route(
      "add-to-cart", .post, "/cart", [Argument("item", .line)], scope: .shop, handler: addToCart
    ) { _, answer in
      .done(message: "In your cart: \(answer?["added"]?.string ?? "")")
    },
    Route(
      "transfer", .post, "/transfer", [Argument("amount", .dollars), Argument("to", .userName)],
      scope: .shop, handler: transfer
    ) { _, answer in
      let amount = answer?["sent"]?.number?.int ?? 0
      return .done(message: "Sent \(amount) $ to \(answer?["to"]?.string ?? "")")
    },
  ]

  @Sendable private static func showProfile(
    _ call: Call, on server: inout Server
  ) throws(RequestProblem) -> Outcome {
    let account = call.account
    return (
      Answers.json([
        "user": .string(account.displayName), "balance": .number(JSONNumber(account.balance)),
      ]), [.profileShown(userName: account.userName)]
    )
  }

  @Sendable private static func addToCart(
    _ call: Call, on server: inout Server
  ) throws(RequestProblem) -> Outcome {
    let account = call.account
    guard let item = call.content?["item"]?.string else { throw .noItem }
    guard account.cart.count < Account.cartLimit else {
      return (
        Answers.json(["error": "the cart is full"], status: .conflict),
        [.cartFull(userName: account.userName)]
      )
    }
    server.updateAccount(id: account.id) { $0.cart.append(item) }
    return (
      Answers.json([
        "added": .string(item), "items": .number(JSONNumber(account.cart.count + 1)),
      ]), [.cartFilled(userName: account.userName, item: ServerEvent.excerpt(item))]
    )
  }

  @Sendable private static func transfer(
    _ call: Call, on server: inout Server
  ) throws(RequestProblem) -> Outcome {
    let account = call.account
    guard let amount = call.content?["amount"]?.number?.int, amount > 0,
      let name = call.content?["to"]?.string, let target = server.account(named: name)
    else { throw .noTransfer }
    guard amount <= account.balance else {
      return (
        Answers.json(["error": "not enough money"], status: .conflict),
        [.transferRefused(userName: account.userName, amount: amount)]
      )
    }
    server.updateAccount(id: account.id) { $0.balance -= amount }
    server.updateAccount(id: target.id) { $0.balance += amount }
    let rest = server.account(id: account.id)?.balance ?? 0
    return (
      Answers.json([
        "sent": .number(JSONNumber(amount)), "to": .string(target.displayName),
        "balance": .number(JSONNumber(rest)),
      ]), [.moneyMoved(amount: amount, from: account.userName, to: target.userName)]
    )
  }

  @Sendable private static func logOut(
    _ call: Call, on server: inout Server
  ) throws(RequestProblem) -> Outcome {
    let user = call.account.userName
    let revocation = server.revoke(call.claims, now: call.now)
    if revocation == .listFull { return (Answers.unavailable(), [.denyListFull(userName: user)]) }
    server.refreshTokens?.revokeAll(of: call.account.id)
    let others =
      (server.refreshTokens == nil ? [] : [server.site.refreshCookie])
      + (server.csrfTokens == nil ? [] : [server.csrfCookie])
    return (
      server.answers.loggedOut(clearCookie: server.storage == .cookie, others: others),
      [.loggedOut(userName: user, tokenRevoked: revocation == .done)]
    )
  }
}
