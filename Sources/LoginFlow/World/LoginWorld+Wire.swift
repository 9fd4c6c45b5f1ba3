import HTTPTypes
import JOSE
import SourceJSON

extension LoginWorld {
  mutating func performOnWire(_ command: LoginCommand) -> [WorldEvent] {
    switch command {
    case .send(let who, let action): return send(action, by: who)
    case .arrive: return arrive()
    case .work: return work()
    case .answer: return answer()
    case .deliver: return deliver()
    case .request(let who, let action):
      return send(action, by: who) + answer() + deliver()
    case .forgeRequest(let who, let action):
      return forge(action, in: who) + answer() + deliver()
    default: return []
    }
  }

  private mutating func send(_ action: SiteAction, by who: Party) -> [WorldEvent] {
    onStage = who
    self[browser: who].address = Site.origin + action.path
    let (request, transport) = RequestBuilder.request(action, from: self[browser: who])
    exchange = Exchange(request: request, sender: who)
    return [.requestSent(who, path: action.path, token: transport)]
  }

  /// The request another site's page can cause: the browser adds cookies whose `SameSite` allows
  /// it, and that page can set no `Authorization` field.
  private mutating func forge(_ action: SiteAction, in who: Party) -> [WorldEvent] {
    onStage = who
    let request = RequestBuilder.crossSiteRequest(action, from: self[browser: who])
    exchange = Exchange(request: request, sender: who)
    let attached = request.head.headerFields.contains(.cookie)
    return [.crossSiteRequestSent(who, path: action.path, cookieAttached: attached)]
  }

  private mutating func arrive() -> [WorldEvent] {
    guard exchange?.phase == .requestOnWire, let path = exchange?.request.path else {
      return [.nothingHappened("no request is on its way")]
    }
    exchange?.phase = .atServer
    return [.requestArrived(path: path)]
  }

  private mutating func work() -> [WorldEvent] {
    guard var exchange, exchange.phase == .atServer, exchange.response == nil else {
      return [.nothingHappened("the server has nothing to work on")]
    }
    let events = exchange.task.advance(on: &server, now: now)
    self.exchange = exchange
    noteIssuedToken()
    return events
  }

  private mutating func answer() -> [WorldEvent] {
    var events: [WorldEvent] = []
    if exchange?.phase == .requestOnWire { events += arrive() }
    guard exchange?.phase == .atServer else {
      return [.nothingHappened("the server has nothing to answer")]
    }
    while exchange?.response == nil { events += work() }
    exchange?.phase = .responseOnWire
    events.append(.responseSent(status: exchange?.response?.status ?? 0))
    return events
  }

  private mutating func deliver() -> [WorldEvent] {
    guard let exchange, exchange.phase == .responseOnWire, let response = exchange.response else {
      return [.nothingHappened("no answer is on its way")]
    }
    let who = exchange.sender
    self.exchange?.phase = .delivered
    onStage = who
    let events = self[browser: who].receive(
      response, to: exchange.request, storage: storage, now: now)
    return [.responseDelivered(who, status: response.status)] + events
  }

  private mutating func noteIssuedToken() {
    guard let task = exchange?.task, let token = task.issuedToken,
      issued.last?.text.utf8.elementsEqual(token.utf8) != true
    else { return }
    issued.append(IssuedToken(subject: task.claims?.subject ?? "", text: token))
  }
}
