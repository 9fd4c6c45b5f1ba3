package import JOSE
import Text

/// The whole simulated world: three browsers, the wire, the server and the clock.
///
/// A value: the world after any step is `LoginWorld.start` with the commands applied in order, so
/// going back and jumping are exact.
package struct LoginWorld: Sendable {
  package var clock: WorldClock
  package var alice: Browser
  package var mallory: Browser
  package var guest: Browser
  package var server: Server
  /// The request in progress, or the last one.
  package var exchange: Exchange? {
    didSet {
      guard let oldValue, oldValue.number != exchange?.number else { return }
      earlierExchanges.append(CollectionOfOne(oldValue), keeping: Self.exchangeLimit)
    }
  }
  /// The exchanges before that one, as far as they came, newest last; at least the last
  /// ``exchangeLimit``.
  package private(set) var earlierExchanges: [Exchange]
  /// How many exchanges there ever were.
  package internal(set) var exchangeCount: Int
  /// Whose browser is on the stage: the one that acted last.
  package var onStage: Party
  /// The tokens the server has issued, newest last, with the user id they were issued for; at least
  /// the last ``issuedLimit``.
  package private(set) var issued: [IssuedToken]
  /// The statuses of the answers since ``beginStep()``, oldest first; at least the last
  /// ``issuedLimit``.
  package private(set) var statuses: [Int]
  /// What has happened, newest last; at least the last ``eventLimit`` events.
  package internal(set) var events: [WorldEvent]
  /// How many events there ever were.
  package internal(set) var eventCount: Int
  /// How many of `events` the last command added.
  package internal(set) var lastEventCount: Int

  package static let eventLimit = 1000
  package static let issuedLimit = 100
  package static let exchangeLimit = 20

  /// A token as it left the server, to compare later edits with.
  package struct IssuedToken: Sendable, Hashable {
    package let subject: String
    package let text: String

    package init(subject: String, text: String) {
      self.subject = subject
      self.text = text
    }
  }

  /// - Parameter start: the first moment.
  package init(_ scenario: Scenario, start: NumericDate) {
    clock = WorldClock(start: start)
    alice = Browser(owner: .alice, site: scenario.site)
    mallory = Browser(owner: .mallory, site: scenario.site)
    guest = Browser(owner: .guest, site: scenario.site)
    server = Server(scenario)
    exchange = nil
    earlierExchanges = []
    exchangeCount = 0
    onStage = .alice
    issued = []
    statuses = []
    events = []
    eventCount = 0
    lastEventCount = 0
  }

  package subscript(browser party: Party) -> Browser {
    get {
      switch party {
      case .alice: alice
      case .mallory: mallory
      case .guest: guest
      }
    }
    set {
      switch party {
      case .alice: alice = newValue
      case .mallory: mallory = newValue
      case .guest: guest = newValue
      }
    }
  }

  package var now: NumericDate { clock.now }

  /// A step of a story begins: what is counted by steps is counted anew.
  package mutating func beginStep() { statuses = [] }

  mutating func note(status: Int) {
    statuses.append(CollectionOfOne(status), keeping: Self.issuedLimit)
  }

  mutating func note(_ token: IssuedToken) {
    issued.append(CollectionOfOne(token), keeping: Self.issuedLimit)
  }

  /// The browser on the stage.
  package var browser: Browser { self[browser: onStage] }

  /// What the last command brought about.
  package var lastEvents: ArraySlice<WorldEvent> { events.suffix(lastEventCount) }

  /// Whether the page of a browser tells a balance that is no longer so. A page is what was
  /// answered; it does not change by itself.
  package func tellsOldBalance(_ who: Party) -> Bool {
    guard let told = self[browser: who].toldBalance else { return false }
    return server.account(id: told.accountID)?.balance != told.amount
  }

  /// The token to draw: the one under the server's hands, the one on the wire, or the one the
  /// browser on the stage holds.
  package var visibleToken: String? {
    if let exchange, exchange.phase != .delivered {
      if let issued = exchange.task.issuedToken { return issued }
      let names = server.site.cookieNames
      if case .token(let text, _) = PresentedToken(in: exchange.request, cookieNames: names) {
        return text
      }
      if exchange.route?.isLogin == true { return nil }
    }
    return browser.heldToken?.text
  }

  /// The issued token that an edited token was made from: the same if it is unchanged, else the
  /// one that shares the longest beginning or the same signature.
  package func origin(of token: String) -> IssuedToken? {
    if let same = issued.last(where: { $0.text.isExactly(token) }) { return same }
    if let signature = TokenSegments(token).three?[2], !signature.isEmpty,
      let kept = issued.last(where: {
        TokenSegments($0.text).three?[2].isExactly(signature) ?? false
      })
    {
      return kept
    }
    return issued.last
  }
}
