import LessonScript
import LoginFlow
import Terminal
import Testing

@testable import Tutor

@Suite("Hands in the browser") struct BrowserHandsTests {
  static let sizes = [
    Size(columns: 60, rows: 18), Size(columns: 80, rows: 24), Size(columns: 120, rows: 36),
    Size(columns: 200, rows: 50),
  ]

  /// Logs in from the login page, whose first field has the keyboard.
  private static func logIn(
    _ session: inout Session, _ user: String = "alice", _ password: String = "correct horse"
  ) throws {
    session.type(user)
    try session.press("Enter")
    session.type(password)
    try session.press("Enter")
  }

  @Test(
    "log in with the right password, and what is typed shows but for the password", arguments: sizes
  )
  func logIn(size: Size) throws {
    var session = try BrowserLesson.session(size: size)
    #expect(session.state.pane == .browser)
    #expect(session.context == .typing)
    session.type("alice")
    #expect(session.shows("alice"))
    #expect(session.canvas.cursor != nil)
    try session.press("Enter")
    session.type("correct horse")
    #expect(!session.shows("correct"))
    #expect(session.shows("•••••"))
    try session.press("Enter")
    #expect(session.state.world.alice.heldToken != nil)
    #expect(session.shows("Welcome, alice!"))
    #expect(session.shows("[Profile]"))
    #expect(session.state.record["hands"].mark == .done)
  }

  @Test("log in with a wrong password, and the page says so", arguments: sizes)
  func wrongPassword(size: Size) throws {
    var session = try BrowserLesson.session(size: size)
    try Self.logIn(&session, "alice", "wrong")
    #expect(session.state.world.alice.heldToken == nil)
    #expect(session.shows("wrong name or password"))
    #expect(session.state.chosenControl == .password)
    // What is typed takes the place of what was there.
    session.type("correct horse")
    try session.press("Enter")
    #expect(session.state.world.alice.heldToken != nil)
  }

  @Test("ask for the profile with and without a token")
  func profile() throws {
    var session = try BrowserLesson.session()
    session.state.browserHands.choice = .route("profile")
    try session.press("Enter")
    #expect(session.state.world.exchange?.response?.status == 401)
    #expect(session.shows("please log in"))
    session.state.browserHands.choice = .user
    try Self.logIn(&session)
    try session.press("Enter")
    #expect(session.shows("Profile of Alice"))
    #expect(session.shows("3000 $"))
  }

  @Test("open a path that is not there", arguments: sizes)
  func unknownPath(size: Size) throws {
    var session = try BrowserLesson.session(size: size)
    try session.press("Up")
    #expect(session.state.chosenControl == .address)
    session.type("/admin")
    try session.press("Enter")
    #expect(session.state.world.alice.address == "https://shop.example/admin")
    #expect(session.shows("404: no such page"))
  }

  @Test("send money, as far as there is any, to an account that is chosen")
  func transfer() throws {
    var session = try BrowserLesson.session()
    try Self.logIn(&session)
    let amount = BrowserControl.argument(Route.Argument("amount", .dollars), of: "transfer")
    session.state.browserHands.choice = amount
    session.type("x25")
    try session.press("Enter")
    #expect(
      session.state.chosenControl == .argument(Route.Argument("to", .userName), of: "transfer"))
    try session.press("Enter Down Enter")
    #expect(session.state.world.server.account(named: "guest")?.balance == 25)
    #expect(session.shows("Sent 25 $ to Guest"))
    session.state.browserHands.choice = amount
    session.type("99999")
    try session.press("Down Down Enter")
    #expect(session.shows("409: not enough money"), "\(session.screen)")
    session.state.browserHands.choice = amount
    session.type("0")
    try session.press("Down Down Enter")
    #expect(session.state.chosenControl == amount)
    #expect(session.state.notice == .fieldMissing)
  }

  @Test("are told what a guest may not do")
  func guest() throws {
    var session = try BrowserLesson.session()
    try Self.logIn(&session, "guest", "guest")
    session.state.browserHands.choice = .route("add-to-cart")
    try session.press("Enter")
    #expect(session.shows("403: not allowed"))
  }

  @Test("choose where the token is kept, and the attributes of the cookie one by one")
  func storage() throws {
    var session = try BrowserLesson.session()
    session.state.browserHands.choice = .storage(.cookie)
    try session.press("Space Down Space Down Down Space")
    let server = session.state.world.server
    #expect(server.storage == .cookie)
    #expect(!server.cookie.attributes.isHTTPOnly)
    #expect(server.cookie.attributes.isSecure)
    #expect(server.cookie.attributes.sameSite == .lax)
    session.state.browserHands.choice = .user
    try Self.logIn(&session)
    #expect(session.state.world.alice.cookies.count == 1)
    session.state.browserHands.choice = .whole
    try session.press("Enter")
    #expect(session.context == .wholePane)
    #expect(session.shows("Secure SameSite=Lax"))
  }

  @Test("lose a token in memory when the page is loaded again")
  func memory() throws {
    var session = try BrowserLesson.session()
    session.state.browserHands.choice = .storage(.memory)
    try session.press("Enter")
    session.state.browserHands.choice = .user
    try Self.logIn(&session)
    try session.press("Enter")
    #expect(session.shows("Profile of Alice"))
    session.state.browserHands.choice = .reload
    try session.press("Enter")
    #expect(session.state.world.alice.memory == nil)
    #expect(session.state.world.exchange?.response?.status == 401)
  }

  @Test("move a request on stage by stage where the step is slow", arguments: sizes)
  func slow(size: Size) throws {
    var session = try BrowserLesson.session(at: "slow", size: size)
    try Self.logIn(&session)
    #expect(session.state.world.exchange?.phase == .requestOnWire)
    #expect(session.shows("[Next stage]"))
    #expect(session.context == .browser)
    var stages: [Exchange.Phase?] = []
    for key in ["Enter", "→", "Enter", "→", "Enter", "→", "Enter"] {
      try session.press(key)
      stages.append(session.state.world.exchange?.phase)
    }
    #expect(
      stages == [
        .atServer, .atServer, .atServer, .atServer, .atServer, .responseOnWire, .delivered,
      ])
    #expect(session.shows("Welcome, alice!"))
    #expect(!session.shows("[Next stage]"))
  }

  @Test("sit down at another browser that is in use")
  func sitAt() throws {
    var session = try BrowserLesson.session()
    #expect(!BrowserControls(session.state.world).all.contains(.sitAt(.mallory)))
    session = try BrowserLesson.session(at: "two")
    session.state.browserHands.choice = .sitAt(.mallory)
    try session.press("Enter")
    #expect(session.state.world.onStage == .mallory)
    #expect(session.shows("Mallory's browser"))
  }

  @Test("leave the lesson its keys: → goes on, Esc and Tab leave the pane")
  func leaving() throws {
    var session = try BrowserLesson.session()
    let place = session.state.position
    try session.press("→")
    #expect(session.state.position == place, "it says that the task is open")
    try session.press("→")
    #expect(session.state.position == place + 1)
    session = try BrowserLesson.session()
    try session.press("Esc")
    #expect(session.state.pane == .narration)
    #expect(session.context == .task)
    try session.press("Tab")
    #expect(session.context == .typing)
    try session.press("Tab")
    #expect(session.state.pane == .wire)
  }

  @Test("type as in a shell, and no more than a field takes")
  func typing() throws {
    var session = try BrowserLesson.session()
    session.type("alice smith")
    try session.press("Ctrl-W Ctrl-A")
    session.type("x")
    #expect(session.state.browserHands.text(of: .user, in: session.state.world) == "xalice ")
    session.send(.paste(String(repeating: "a", count: 200)))
    #expect(session.state.browserHands.text(of: .user, in: session.state.world) == "xalice ")
    session.send(.paste("\u{1B}[31m\nsecond line"))
    #expect(session.shows("[31malice"))
    #expect(!session.screen.contains("\u{1B}"))
    #expect(!session.shows("second"))
  }
}
