import HTTPTypes
import JOSE
import Text

extension LoginWorld {
  mutating func perform(_ command: WireCommand) throws(Obstacle) -> [WorldEvent] {
    switch command {
    case .send(let who, let action): [.wire(try send(action, by: who))]
    case .arrive: [.wire(try arrive())]
    case .work: try work()
    case .answer: try answer()
    case .deliver: try deliver()
    case .request(let who, let action):
      [.wire(try send(action, by: who))] + (try answer()) + (try deliver())
    case .listen: [.wire(try listen())]
    case .forgeRequest(let who, let action):
      [.wire(try forge(action, in: who))] + (try answer()) + (try deliver())
    }
  }

  private mutating func send(
    _ action: SiteAction, by who: Party
  ) throws(Obstacle) -> WireEvent {
    let route = try route(of: action)
    let (request, transport) = RequestBuilder.request(
      action, to: route, from: self[browser: who], scheme: server.scheme)
    begin(request, to: route, by: who)
    return .requestSent(who, path: request.path, token: transport)
  }

  /// The attacker's page, which opens if it is not there, makes the browser send a request.
  private mutating func forge(
    _ action: SiteAction, in who: Party
  ) throws(Obstacle) -> WireEvent {
    let route = try route(of: action)
    if case .attackersPage = self[browser: who].page {} else { self[browser: who].visitAttacker() }
    let request = RequestBuilder.crossSiteRequest(
      action, to: route, from: self[browser: who], scheme: server.scheme)
    begin(request, to: route, by: who, isCrossSite: true)
    let attached = request.head.headerFields.contains(.cookie)
    return .crossSiteRequestSent(who, path: request.path, cookieAttached: attached)
  }

  private mutating func begin(
    _ request: WireRequest, to route: Route?, by who: Party, isCrossSite: Bool = false
  ) {
    onStage = who
    exchangeCount += 1
    exchange = Exchange(
      number: exchangeCount, request: request, to: route, sender: who, isCrossSite: isCrossSite)
  }

  /// The route that an action asks for; nil for a path that no page of the site opens.
  private func route(of action: SiteAction) throws(Obstacle) -> Route? {
    switch action {
    case .ask(let name, _):
      guard let route = server.scenario.routes.named(name) else { throw .noRoute(name) }
      return route
    case .open(let path):
      let page = String(path.prefix { $0 != "?" })
      return server.scenario.routes.at(path: page).first { $0.method == .get }
    }
  }

  private mutating func arrive() throws(Obstacle) -> WireEvent {
    guard exchange?.phase == .requestOnWire, let path = exchange?.request.path else {
      throw .noRequestOnItsWay
    }
    exchange?.phase = .atServer
    return .requestArrived(path: path)
  }

  private mutating func work() throws(Obstacle) -> [WorldEvent] {
    guard var exchange, exchange.phase == .atServer, exchange.response == nil else {
      throw .noWorkForServer
    }
    let events = exchange.task.advance(on: &server, now: now)
    self.exchange = exchange
    noteIssuedToken()
    return events.map(WorldEvent.server)
  }

  private mutating func answer() throws(Obstacle) -> [WorldEvent] {
    var events: [WorldEvent] = []
    if exchange?.phase == .requestOnWire { events.append(.wire(try arrive())) }
    guard exchange?.phase == .atServer else { throw .nothingToAnswer }
    while exchange?.response == nil { events += try work() }
    exchange?.phase = .responseOnWire
    let status = exchange?.response?.status ?? 0
    note(status: status)
    events.append(.wire(.responseSent(status: status)))
    return events
  }

  private mutating func deliver() throws(Obstacle) -> [WorldEvent] {
    guard let exchange, exchange.phase == .responseOnWire, let response = exchange.response else {
      throw .noAnswerOnItsWay
    }
    let who = exchange.sender
    self.exchange?.phase = .delivered
    onStage = who
    guard !exchange.isCrossSite else {
      return [.wire(.responseDelivered(who, status: response.status))]
    }
    let events = self[browser: who].receive(
      response, to: exchange.route, storage: server.storage,
      isSecure: server.site.takesSecureCookies(over: server.scheme),
      now: now)
    showAnswer(to: exchange)
    return [.wire(.responseDelivered(who, status: response.status))]
      + events.map(WorldEvent.browser)
  }

  /// The address goes with the page: who is asked to log in again is on the login page.
  private mutating func showAnswer(to exchange: Exchange) {
    let who = exchange.sender
    let path = self[browser: who].page.hasLoginForm ? loginPath : exchange.request.head.path ?? "/"
    self[browser: who].address = server.address(of: path)
    self[browser: who].toldBalance = exchange.toldBalance.map {
      Browser.ToldBalance(accountID: $0.accountID, amount: $0.amount, time: now)
    }
  }

  /// Where the site's login page is.
  var loginPath: String { server.scenario.routes.first(where: \.isLogin)?.path ?? "/" }

  /// What the listener on the wire got of the last request and its answer.
  private mutating func listen() throws(Obstacle) -> WireEvent {
    guard let exchange else { throw .nothingSent }
    guard !server.isHTTPSUsed else {
      return .nothingOverheard(from: exchange.sender, isEncrypted: true)
    }
    let presented = PresentedToken(in: exchange.request, cookieNames: server.site.cookieNames)
    var token = exchange.response == nil ? nil : exchange.task.issuedToken
    if case .token(let text, _) = presented { token = text }
    guard let token else { return .nothingOverheard(from: exchange.sender, isEncrypted: false) }
    mallory.keep(token, in: .localStorage)
    if exchange.phase == .delivered { onStage = .mallory }
    return .tokenOverheard(from: exchange.sender)
  }

  private mutating func noteIssuedToken() {
    guard let task = exchange?.task, let token = task.issuedToken,
      issued.last?.text.isExactly(token) != true
    else { return }
    note(IssuedToken(subject: task.claims?.subject ?? "", text: token))
  }
}
