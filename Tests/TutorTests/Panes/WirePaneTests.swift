import LessonScript
import LoginFlow
import Terminal
import Testing

@testable import Tutor

@Suite("The wire") struct WirePaneTests {
  private static let sizes = ["60x18", "80x22", "80x24", "100x30", "120x36", "200x50"]

  @Test(
    "shows the token in every request and answer that carries it",
    arguments: sizes, ["local-storage", "cookie"])
  func token(size: String, storage: String) throws {
    let choice = #"{"do": "choose-storage", "storage": "\#(storage)"}, "#
    let setUp = choice + PictureLesson.malloryLogin
    for last in [
      PictureLesson.malloryLogin, #"{"do": "send", "who": "mallory", "action": "profile"}"#,
      PictureLesson.transfer,
    ] {
      let session = try PictureLesson.session(
        setUp, last, focus: #""wire""#, size: size)
      let exchange = try #require(session.state.world.exchange)
      let token = try #require(
        WireMessage.token(in: exchange.request.lines + (exchange.response?.lines ?? [])))
      let mark = TokenMark.text(of: token)
      let wire = try #require(Self.wire(session))
      #expect(wire.contains { $0.contains("─ \(mark) ─") }, "\(wire)")
      #expect(wire.contains { $0.contains("eyJ") }, "\(wire)")
      if exchange.response == nil || exchange.route?.isLogin != true {
        let field = storage == "cookie" ? "Cookie:" : "Authorization: Bearer"
        #expect(wire.joined(separator: "").contains(field), "\(wire)")
      }
    }
  }

  private static func wire(_ session: Session) -> [String]? {
    PaneView(.wire, of: session.state, in: session.state.layout(session.env), session.env)
      .map { view in view.window.plainRows(of: view.content.lines).map(\.plain) }
  }

  @Test("shows every request of a step with its status", arguments: sizes)
  func requests(size: String) throws {
    let logout = #"{"do": "request", "who": "alice", "action": "log-out"}"#
    let session = try PictureLesson.session(
      PictureLesson.login,
      [PictureLesson.profile, logout, PictureLesson.profile]
        .joined(separator: ","),
      focus: #""wire""#, size: size)
    let token = try #require(session.state.world.issued.last?.text)
    let wire = try #require(Self.wire(session))
    for (path, status) in [("/profile", 200), ("/logout", 204)] {
      #expect(
        wire.contains {
          $0.hasPrefix("• Alice \(TokenMark.text(of: token)) ") && $0.hasSuffix("\(path) \(status)")
        }, "\(wire)")
    }
    #expect(wire.contains { $0.contains("401 Unauthorized") })
  }

  @Test("shows what else happened at a step, and nothing of the steps before", arguments: sizes)
  func events(size: String) throws {
    let session = try PictureLesson.session(
      PictureLesson.login,
      #"{"do": "wait", "minutes": 16}, {"do": "set-balance", "user": "alice", "amount": 5}"#,
      focus: #""wire""#, size: size)
    let wire = try #require(Self.wire(session))
    #expect(wire.contains("• alice has 5 $ again"))
    #expect(wire.contains { $0.contains("16 min") })
    #expect(wire.last == "• alice has 5 $ again", "after the answer, which was there before")
    #expect(!wire.contains { $0.contains("• Alice") })
  }

  @Test("counts what there is no room for")
  func crowd() throws {
    let session = try PictureLesson.session(
      PictureLesson.login,
      Array(repeating: PictureLesson.profile, count: 9).joined(separator: ","), size: "80x22")
    let wire = try #require(Self.wire(session))
    #expect(wire.first?.hasPrefix("… ") == true && wire.first?.hasSuffix(" earlier") == true)
    #expect(wire.contains { $0.contains("200 OK") })
  }

  @Test("keeps a row for what came before where much came after")
  func crowdAfter() throws {
    let waits = Array(repeating: #"{"do": "wait", "minutes": 1}"#, count: 9).joined(separator: ",")
    let session = try PictureLesson.session(
      PictureLesson.login,
      PictureLesson.profile + "," + PictureLesson.profile + "," + waits, size: "80x24")
    let wire = try #require(Self.wire(session))
    #expect(wire.first?.hasSuffix("/profile 200") == true, "\(wire)")
    #expect(wire.contains { $0.contains("200 OK") })
  }

  @Test("draws what a script gets, or that it gets nothing", arguments: sizes)
  func theft(size: String) throws {
    let stolen = try PictureLesson.session(
      PictureLesson.login, PictureLesson.steal, focus: #""wire""#, size: size)
    let token = try #require(stolen.state.world.alice.heldToken?.text)
    var wire = try #require(Self.wire(stolen))
    #expect(wire.contains("a script in Alice's page"))
    #expect(wire.contains("  local storage: \(TokenMark.text(of: token))"))
    let mark = TokenMark.text(of: token)
    #expect(wire.contains { $0.contains("─ \(mark) ─") && $0.hasSuffix("▶ Mallory") })

    let failed = try PictureLesson.session(
      PictureLesson.choosesCookie + "," + PictureLesson.login, PictureLesson.steal,
      focus: #""wire""#, size: size)
    wire = try #require(Self.wire(failed))
    #expect(wire.contains("  local storage: empty"))
    #expect(wire.contains("  cookie: HttpOnly ✘"))
    #expect(wire.contains { $0.contains("─ nothing ─") && $0.hasSuffix("▶ Mallory") })
  }

  @Test("draws no cookie that holds no token as a find of the script")
  func otherCookies() throws {
    let session = try PictureLesson.session(
      #"{"do": "csrf-token", "on": true}, "# + PictureLesson.choosesCookie + ", "
        + PictureLesson.login, PictureLesson.steal)
    #expect(session.state.world.alice.cookies.count == 2)
    let wire = try #require(Self.wire(session))
    #expect(wire.filter { $0.contains("cookie: ") } == ["  cookie: HttpOnly ✘"])
  }

  @Test("says what a listener got", arguments: sizes)
  func listener(size: String) throws {
    let http = #"{"do": "use-https", "on": false}, "#
    let heard = try PictureLesson.session(
      http + PictureLesson.login, PictureLesson.profile, #"{"do": "listen"}"#, focus: #""wire""#,
      size: size)
    #expect(try #require(Self.wire(heard)).last == "• Alice's token overheard")
    let noise = try PictureLesson.session(
      PictureLesson.login, PictureLesson.profile, #"{"do": "listen"}"#, focus: #""wire""#,
      size: size)
    #expect(try #require(Self.wire(noise)).last == "• overheard: only noise")
  }

  @Test("says of a forged request that it is one, and where it comes from", arguments: sizes)
  func forged(size: String) throws {
    let forged = #"{"do": "forge-request", "who": "alice", "action": "profile"}"#
    let session = try PictureLesson.session(
      PictureLesson.login, forged, focus: #""wire""#, size: size)
    #expect(try #require(Self.wire(session)).joined().contains("https://evil"))
    let two = try PictureLesson.session(
      PictureLesson.login, forged + ", " + PictureLesson.profile, focus: #""wire""#, size: size)
    #expect(
      try #require(Self.wire(two)).contains { $0.hasPrefix("• Alice (forged) ") }, "\(size)")
  }

  @Test("does not draw what happened after a theft as the theft")
  func afterTheft() throws {
    let session = try PictureLesson.session(
      PictureLesson.login,
      PictureLesson.steal + #", {"do": "request", "who": "mallory", "action": "profile"}"#)
    let wire = try #require(Self.wire(session))
    #expect(wire.contains { $0.contains("GET /profile") })
    #expect(!wire.contains { $0.contains("a script in") })
  }
}

@Suite("The mark of a token") struct TokenMarkTests {
  @Test("is a sign and two letters, the same for the same text only")
  func marks() throws {
    let token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMDAxIn0.4pQnTz"
    let mark = TokenMark.text(of: token)
    #expect(mark.count == 3 && mark.first == "#")
    #expect(TokenMark.text(of: String(token)) == mark)
    #expect(TokenMark.text(of: token + "a") != mark)
    #expect(TokenMark.text(of: "a" + token.dropFirst()) != mark)
  }

  @Test("is the same on browser, wire and token pane", arguments: ["120x36", "200x50", "80x24"])
  func everywhere(size: String) throws {
    let session = try PictureLesson.session(
      PictureLesson.login, #"{"do": "send", "who": "alice", "action": "profile"}"#, size: size)
    let mark = TokenMark.text(of: try #require(session.state.world.visibleToken))
    #expect(session.screen.ranges(of: mark).count == 3, "\(session.screen)")
    #expect(session.shows("Token \(mark) "))
  }

  @Test("tells all tokens apart that the shipped lesson shows together")
  func shipped() throws {
    var state = try ShippedLesson.opened(at: nil)
    for index in 0..<state.lesson.stepCount {
      state.open(step: index)
      let held = Party.allCases.map { state.world[browser: $0].heldToken?.text }
      let shown = Set((held + [state.world.visibleToken]).compactMap(\.self))
      #expect(Set(shown.map(TokenMark.text)).count == shown.count, "\(state.step.id)")
    }
  }
}
