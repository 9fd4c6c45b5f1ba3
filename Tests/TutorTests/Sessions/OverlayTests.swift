import LessonScript
import Terminal
import Testing

@testable import Tutor

@Suite("What lies over the screen") struct OverlayTests {
  @Test("never lies over itself", arguments: ["", "e"])
  func stacking(start: String) throws {
    let openers = ["?", "n", "v", "g", "w", "x", "Ctrl-G", "F1", "Ctrl-O", "Alt-S", "Ctrl-R"]
    for first in openers {
      for second in openers {
        for third in openers {
          var session = try Session(step: "thief-refused")
          try session.press("\(start) \(first) \(second) \(third)")
          let names = session.tutor.screens.flatMap { Self.names($0) }
          #expect(Set(names).count == names.count, "\(start) \(first) \(second) \(third): \(names)")
        }
      }
    }
  }

  /// A screen and what lies over it.
  private static func names(_ screen: some Screen) -> [String] {
    ["\(type(of: screen))"] + screen.overlays.map { "\(type(of: $0))" }
  }

  @Test("the key of the help closes it again, in the editor too")
  func helpIsASwitch() throws {
    var session = try Session(step: "thief-refused")
    let lesson = session.screen
    try session.press("?")
    #expect(session.shows("Keys of the lesson"))
    try session.press("?")
    #expect(session.screen == lesson)
    try session.press("e")
    let editor = session.screen
    try session.press("Ctrl-G")
    #expect(session.shows("Keys of the token editor"))
    try session.press("Ctrl-G")
    #expect(session.screen == editor)
    try session.press("Ctrl-O ?")
    #expect(session.shows("Keys while reading"))
  }

  @Test(
    "the bottom line has the help and the way out, however narrow", arguments: KeyContext.allCases)
  func footer(context: KeyContext) throws {
    let keys: [KeyContext: String] = [
      .lesson: "", .steps: "g", .reading: "n", .wholePane: "v", .editor: "e",
      .lens: "x", .choosing: "e Alt-S", .question: "", .task: "", .home: "",
      .ending: "End →", .browser: "Tab ↓ ↓", .typing: "Tab",
    ]
    let wayOut: [KeyContext: String] = [
      .lesson: "q quit", .question: "q quit", .task: "q quit", .steps: "Esc close",
      .reading: "Esc close", .lens: "Esc close", .editor: "Esc back", .wholePane: "Esc close",
      .choosing: "Esc close", .home: "q quit", .ending: "q quit",
      .browser: "Esc leave", .typing: "Esc leave",
    ]
    for columns in [60, 61, 80] {
      var session = try Session(step: "thief-refused", columns: columns, rows: 18)
      let asking = [KeyContext.question: "guess", .task: "log-in"]
      if let step = asking[context] { session.state = try InteractionLesson.screen(at: step) }
      if context == .home {
        session.tutor = TutorState(HomeScreen([.init(session.state.lesson, record: nil)]))
      }
      try session.press(try #require(keys[context]))
      if context == .lesson || context == .steps { try session.press("1 2 3 4 5 6") }
      #expect(session.context == context)
      let out = try #require(wayOut[context])
      #expect(session.shows(out), "\(columns) columns:\n\(session.screen)")
      let help = [.editor, .choosing, .typing].contains(context) ? "Ctrl-G help" : "? help"
      #expect(session.shows(help), "\(columns) columns:\n\(session.screen)")
    }
  }

  @Test("under a box the bottom line names no key that does something else now")
  func footerUnderABox() throws {
    var session = try Session(step: "thief-refused")
    for open in ["?", "n", "v", "g", "w", "x"] {
      try session.press(open)
      #expect(!session.shows("→ next"), "\(open)")
      try session.press("Esc")
      #expect(session.shows("→ next"))
    }
  }

  @Test("the terminal's cursor stands on the chosen row of a list")
  func cursor() throws {
    var session = try Session(columns: 60, rows: 18)
    try session.press("g")
    for _ in 0..<session.state.lesson.stepCount {
      let row = try #require(session.cursorRow)
      #expect(row.contains("▸"), "\(row)")
      try session.press("↓")
    }
    var editor = try Session(step: "thief-refused")
    for box in ["Ctrl-R", "Alt-S"] {
      try editor.press("e \(box)")
      for _ in 0..<2 {
        let row = try #require(editor.cursorRow)
        #expect(row.contains("▸"), "\(box): \(row)")
        try editor.press("↓")
      }
      try editor.press("Esc Esc")
    }
    try editor.press("g ?")
    #expect(editor.canvas.cursor == nil, "the list is under the help")
  }

  @Test("the cursor stands on the chosen check")
  func checks() throws {
    var session = try EditorSession(size: Size(columns: 60, rows: 18))
    session.goTo("ladder")
    session.press("Home")
    var names: [String] = []
    for _ in 0..<12 {
      let cursor = try #require(session.canvas.cursor)
      let row = session.canvas.runs(row: cursor.y)
      names.append(row.first { $0.role == .selection }?.text ?? "nothing chosen there")
      session.press("↓")
    }
    #expect(names.first == "token-size")
    #expect(Set(names).count == names.count, "\(names)")
  }

  @Test(
    "a pane keeps its title and its note when it gets the keyboard",
    arguments: ["60x18", "79x24", "80x24", "100x30", "120x36"])
  func titles(size: String) throws {
    let size = try #require(Size(size))
    var compared: Set<PaneID> = []
    for step in [
      "thief-refused", "why-not-remember", "the-checks", "local-storage", "write-claims",
    ] {
      var session = try Session(step: step, columns: size.columns, rows: size.rows)
      for _ in 1..<PaneID.allCases.count {
        try session.press("Tab")
        let focused = session.titleRow(of: session.state.pane)
        let other = session.state.pane
        session.state.pane = .narration
        let plain = session.titleRow(of: other)
        let title = Words.english(.tab(other))
        // A narrow screen shows one pane, and without the keyboard only that of the step.
        let isShown = size.columns >= 80 || session.shows("\(title) ]")
        session.state.pane = other
        guard isShown, other != .wire else { continue }
        #expect(focused == plain, "\(other) at \(size)")
        #expect(focused.count > title.count, "\(other) at \(size)")
        compared.insert(other)
      }
    }
    #expect(compared == [.browser, .server, .token], "\(size)")
  }
}

extension Session {
  /// The text of the row in which the terminal's cursor is.
  fileprivate var cursorRow: String? {
    guard let cursor = canvas.cursor else { return nil }
    return screen.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[
      cursor.y]
  }

  /// The letters of the row with a pane's title, without its frame.
  fileprivate func titleRow(of pane: PaneID) -> String {
    let names: [PaneID: String] = [
      .browser: "browser", .wire: "on the way", .server: "Server", .token: "Token",
    ]
    let rows = screen.split(separator: "\n").map(String.init)
    let row = rows.first { $0.contains(names[pane] ?? "?") && !$0.contains("[") } ?? ""
    return String(row.filter { !"─━┌┐┏┓ ".contains($0) })
  }
}
