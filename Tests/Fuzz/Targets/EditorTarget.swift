import LessonBundle
import LessonScript
import LoginFlow
import Terminal
import Tutor

/// The tutorial and its token editor: any keys, pastes and sizes, and the screen after each.
///
/// An input is a list of events, one byte each with what it needs behind it.
struct EditorTarget: FuzzTarget {
  let name = "editor"

  private static let opened: Result<LessonScreen, any Error> = Result {
    let library = LessonLibrary(files: LessonBundle.files)
    guard let lesson = library.entries.compactMap(\.lesson).first else {
      throw Finding("no lesson")
    }
    var screen = LessonScreen(
      lesson: lesson, start: try lesson.start())
    // The slow hashes are worked out once.
    screen.open(step: lesson.stepCount - 1)
    screen.open(step: lesson.index(ofStep: "thief-refused") ?? 0)
    return screen
  }

  private static let keys: [KeyPress] =
    KeyMap.bindings.flatMap(\.keys) + [
      .enter, .tab, .backTab, .backspace, .delete, .left, .right, .up, .down, .home, .end, .pageUp,
      .pageDown, .wordLeft, .wordRight, .documentStart, .documentEnd, .escape,
    ]
    + ["e", "e", "9", "0", "G", "\"", "{", "}", "A", ".", "é", "日", "\u{301}", "\u{202E}"].map {
      .character($0)
    }

  private static let pastes: [String] =
    ByteMutation.hostile.map { String(decoding: $0, as: UTF8.self) } + Corpus.claims
    + Corpus.headers + [
      "a.b.c", "Bearer a.b.c", "..", String(repeating: "A", count: 5000),
      String(repeating: "\n", count: 300),
      String(repeating: "\u{301}", count: 500), String(repeating: "日", count: 300),
      #"{"exp":1e300,"iat":-1e300,"nbf":1e400,"sub":"\u0000\u001b[2J\u202e"}"#,
      "eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjFlMzAwfQ.AAAA",
    ]

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    (0..<(2 + random.below(60))).flatMap { _ -> [UInt8] in
      switch random.below(12) {
      case 0: [2, UInt8(random.below(256)), UInt8(random.below(256))]
      case 1, 2: [1, UInt8(random.below(Self.pastes.count))]
      default: [0, UInt8(random.below(Self.keys.count))]
      }
    }
  }

  func check(_ input: [UInt8]) throws {
    guard let opened = try? Self.opened.get() else { throw Finding("the lesson does not open") }
    var state = TutorState(opened)
    var env = Env(
      size: Size(columns: 80, rows: 24),
      glyphs: input.first.map { $0 == 2 } == true ? .ascii : .unicode)
    var rest = input[...]
    var events: [InputEvent] = [.key(.character("e"))]
    while let kind = rest.popFirst(), let first = rest.popFirst() {
      switch kind {
      case 0: events.append(.key(Self.keys[Int(first) % Self.keys.count]))
      case 1: events.append(.paste(Self.pastes[Int(first) % Self.pastes.count]))
      default:
        events.append(.resize(Size(columns: Int(first), rows: Int(rest.popFirst() ?? 24) / 2)))
      }
    }
    for event in events {
      if case .resize(let new) = event { env.size = new }
      _ = state.update(.input(event), env)
      try Screen.check(TutorView.canvas(state, env), env.size)
    }
  }
}
