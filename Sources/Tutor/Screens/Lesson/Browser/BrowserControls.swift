import LoginFlow

/// What a hand can use in the browser on the stage, from top to bottom. It follows from the page.
struct BrowserControls: Sendable, Hashable {
  /// Controls that belong together.
  struct Group: Sendable, Hashable {
    let place: Place
    let controls: [BrowserControl]
  }

  /// Where in the window a group stands.
  enum Place: Sendable, Hashable {
    /// Above all, while a request is on its way.
    case loading
    case address
    case form
    case choice
    case links
    /// The form of one route.
    case routeForm
    case storage
    case seats
  }

  let groups: [Group]

  var all: [BrowserControl] { groups.flatMap(\.controls) }

  /// What is chosen before the learner chooses: what comes next on this page.
  var first: BrowserControl {
    let wanted: [Place] = [.loading, .form, .links, .address]
    return wanted.lazy.compactMap { place in groups.first { $0.place == place }?.controls.first }
      .first ?? .address
  }

  init(_ world: LoginWorld) {
    let browser = world.browser
    var groups: [Group] = []
    func add(_ place: Place, _ controls: [BrowserControl]) {
      if !controls.isEmpty { groups.append(Group(place: place, controls: controls)) }
    }
    if let exchange = world.exchange, exchange.phase != .delivered { add(.loading, [.goOn]) }
    add(.address, [.address])
    if browser.page.hasLoginForm {
      add(.form, [.user, .password, .logIn])
      add(.choice, Self.choice(world.server))
    }
    let routes = world.server.scenario.routes.filter {
      !$0.isLogin && ($0.asksForToken || world.server.refreshTokens != nil)
    }
    if browser.page.hasLoginForm {
      // Without a login a page can be asked for, too: the answer is worth seeing.
      let pages = routes.filter { $0.isPage && $0.arguments.isEmpty }
      add(.links, pages.map { .route($0.name) } + [.reload])
    } else if !browser.showsSite {
      add(.links, [.signIn])
    } else {
      let links = routes.filter(\.arguments.isEmpty)
      add(.links, links.map { .route($0.name) } + [.reload, .signIn])
      for route in routes where !route.arguments.isEmpty {
        add(
          .routeForm, route.arguments.map { .argument($0, of: route.name) } + [.route(route.name)])
      }
    }
    if browser.heldToken != nil { add(.storage, [.whole]) }
    add(
      .seats,
      Party.allCases.filter { $0 != browser.owner && world[browser: $0].isInUse }
        .map { .sitAt($0) })
    self.groups = groups
  }

  private static func choice(_ server: Server) -> [BrowserControl] {
    TokenStorage.allCases.flatMap { storage -> [BrowserControl] in
      let isCookie = storage == .cookie && server.storage == .cookie
      return [.storage(storage)] + (isCookie ? [.httpOnly, .secure, .sameSite] : [])
    }
  }
}

extension Browser {
  /// Whether it shows a page of the shop.
  fileprivate var showsSite: Bool {
    switch page {
    case .blank, .attackersPage: false
    case .loginForm, .loginAgain, .profile, .done, .refused: true
    }
  }

  /// Whether anybody has done anything in it.
  fileprivate var isInUse: Bool { page != .blank || heldToken != nil }
}
