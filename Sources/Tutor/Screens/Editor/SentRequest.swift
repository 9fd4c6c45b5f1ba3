import JOSE
import LoginFlow

/// A request sent with the edited token, on a copy of the world, and what came of it.
struct SentRequest: Sendable {
  /// What somebody's account holds before and after, in whole dollars.
  struct Balance: Sendable, Hashable {
    var userName: String
    var before: Int
    var after: Int
  }

  let action: SiteAction
  let sender: Party
  let request: WireRequest?
  let response: WireResponse?
  /// What the server wrote into its log about it.
  let log: [Server.LogEntry]
  /// Of those two whose money the story is about.
  let balances: [Balance]

  /// Somebody's browser sends the request with this token instead of its own. The world given stays
  /// as it is.
  init(_ action: SiteAction, by sender: Party, token: String, in world: LoginWorld) {
    self.action = action
    self.sender = sender
    var copy = world
    copy.server.clearLog()
    copy.apply(.browser(.replaceToken(sender, with: token)))
    copy.apply(.wire(.request(sender, action)))
    request = copy.exchange?.request
    response = copy.exchange?.response
    log = copy.server.log
    balances = [Party.alice, .mallory].compactMap { party in
      guard let before = world.server.account(named: party.rawValue),
        let after = copy.server.account(named: party.rawValue)
      else { return nil }
      return Balance(userName: before.userName, before: before.balance, after: after.balance)
    }
  }

  /// What the learner can send, in the order of the choice.
  static let choices: [SiteAction] = [.profile, .transfer(amount: 3000, to: "mallory")]

  /// The request in words.
  static func title(_ action: SiteAction) -> String {
    switch action {
    case .ask(let route, let content): Route.shop.named(route)?.title(content) ?? route
    case .open(let path): "GET \(path)"
    }
  }

  var status: Int { response?.status ?? 0 }

  /// Whether money went from one account to the other.
  var movesMoney: Bool { balances.contains { $0.before != $0.after } }
}
