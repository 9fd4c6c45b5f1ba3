import LessonScript
import LoginFlow
import SourceJSON
import Text

/// What pressing a control means.
enum BrowserPress: Sendable, Hashable {
  case act([LoginCommand])
  /// On to the next control.
  case next
  /// The field takes the next name there is.
  case turn
  /// Looks at everything, nothing shortened.
  case whole
  /// Nothing is sent before this field has something in it.
  case missing(BrowserControl)
}

extension BrowserHands {
  /// What pressing the chosen control means.
  func press(in world: LoginWorld, _ pace: Step.Pace) -> BrowserPress {
    let who = world.onStage
    let control = chosen(in: world)
    func asking(_ action: SiteAction) -> [LoginCommand] {
      switch pace {
      case .atOnce: [.wire(.request(who, action))]
      case .slow: [.wire(.send(who, action))]
      }
    }
    switch control {
    case .goOn: return .act(world.exchange?.nextStage.map { [.wire($0)] } ?? [])
    case .address:
      let text = text(of: .address, in: world)
      return .act(opening(.open(typed: text, at: world.server.site), by: who, in: world, asking))
    case .user: return .next
    case .argument: return control.kind == .text ? .next : .turn
    case .password, .logIn:
      let (user, password) = (text(of: .user, in: world), text(of: .password, in: world))
      return .act(
        [.browser(.fillIn(who, user: user, password: password))] + asking(.logIn))
    case .signIn: return .act([.browser(.visit(who))])
    case .reload:
      let page = SiteAction.open(typed: world.browser.address, at: world.server.site)
      // What was done is not done a second time by looking at it.
      guard case .open(let path) = page, !world.isDeed(path) else {
        return .act([.browser(.reload(who))])
      }
      return .act([.browser(.reload(who))] + opening(page, by: who, in: world, asking))
    case .route(let name): return asks(for: name, in: world, asking)
    case .storage(let storage):
      return .act([.server(.chooseStorage(storage, world.server.cookie.attributes))])
    case .httpOnly: return change(in: world) { $0.isHTTPOnly.toggle() }
    case .secure: return change(in: world) { $0.isSecure.toggle() }
    case .sameSite:
      return change(in: world) { attributes in
        let all = CookieAttributes.sameSites
        let index = all.firstIndex(of: attributes.sameSite) ?? 0
        attributes.sameSite = all[(index + 1) % all.count]
      }
    case .whole: return .whole
    case .sitAt(let party): return .act([.browser(.sitAt(party))])
    }
  }

  /// The login page is there without asking; everything else is asked for.
  private func opening(
    _ action: SiteAction, by who: Party, in world: LoginWorld,
    _ asking: (SiteAction) -> [LoginCommand]
  ) -> [LoginCommand] {
    guard case .open(let path) = action else { return asking(action) }
    let login = world.server.scenario.routes.first(where: \.isLogin)
    if path == "/" || path.isExactly(login?.path ?? "/") { return [.browser(.visit(who))] }
    return asking(action)
  }

  private func asks(
    for name: String, in world: LoginWorld, _ asking: (SiteAction) -> [LoginCommand]
  ) -> BrowserPress {
    let arguments = world.server.scenario.routes.named(name)?.arguments ?? []
    var members: [(String, JSONValue)] = []
    for argument in arguments {
      let control = BrowserControl.argument(argument, of: name)
      let text = text(of: control, in: world)
      switch argument.kind {
      case .line, .userName:
        guard !text.isEmpty else { return .missing(control) }
        members.append((argument.name, .string(text)))
      case .dollars:
        guard let amount = Int(text), amount > 0 else { return .missing(control) }
        members.append((argument.name, .number(JSONNumber(amount))))
      }
    }
    return .act(
      asking(SiteAction(name, members.isEmpty ? nil : .object(JSONObject(members)))))
  }

  private func change(
    in world: LoginWorld, _ change: (inout CookieAttributes) -> Void
  ) -> BrowserPress {
    var attributes = world.server.cookie.attributes
    change(&attributes)
    return .act([.server(.chooseStorage(.cookie, attributes))])
  }
}

extension Exchange {
  /// What happens next to the request; nil when the browser has the answer.
  fileprivate var nextStage: WireCommand? {
    switch phase {
    case .requestOnWire: .arrive
    case .atServer: response == nil ? .work : .answer
    case .responseOnWire: .deliver
    case .delivered: nil
    }
  }
}

extension LoginWorld {
  /// Whether the site does something at that path, and shows nothing.
  fileprivate func isDeed(_ path: String) -> Bool {
    let routes = server.scenario.routes.filter { $0.path.isExactly(path) && !$0.isLogin }
    return !routes.isEmpty && !routes.contains(where: \.isPage)
  }
}
