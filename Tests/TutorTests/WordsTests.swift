import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Testing

@testable import Tutor

/// In a language without Latin letters, every Latin letter on a screen is a lesson's, a token's, a
/// protocol's or a name: all that the tutorial itself says comes from `Words`.
@Suite("A second language") struct WordsTests {
  /// English in letters that nothing else uses; as wide, so that screens are laid out alike.
  private static let cyrillic = Words(language: "x-cyrillic") { phrase in
    String(
      String.UnicodeScalarView(
        Words.english(phrase).unicodeScalars.map { scalar in
          switch scalar {
          case "a"..."z": Unicode.Scalar(0x430 + scalar.value - 0x61) ?? scalar
          case "A"..."Z": Unicode.Scalar(0x410 + scalar.value - 0x41) ?? scalar
          default: scalar
          }
        }))
  }

  private static func words(_ texts: [String]) -> [String] {
    texts.flatMap { text in
      text.unicodeScalars.split { !("a"..."z").contains($0) && !("A"..."Z").contains($0) }
        .map { String($0) }
    }
  }

  /// Names and keys, which are the same in every language.
  private static let names = Set(
    words(
      Party.allCases.flatMap { [$0.displayName, $0.rawValue] }
        + VerificationPlan.standard.checks.map(\.id.rawValue)
        + Account.teaching.flatMap { [$0.displayName, $0.userName] }
        + KeyMap.bindings.flatMap(\.keys).map { KeyNotation.text($0) }
        + [
          "scrypt, N, r, p", "HTTP", "HttpOnly", "Secure", "SameSite", "Strict", "Lax", "alg",
          "exp", "curl", "book",
        ]))

  /// The words of a screen that neither those texts nor a protocol know.
  private static func leftOver(
    _ screen: String, _ world: LoginWorld, token: String? = nil, texts: [String]
  ) -> [String] {
    let known = names.union(words(texts + page(world.browser.page)))
    let exchange = world.exchange
    let exchanges = world.earlierExchanges + [exchange].compactMap(\.self)
    let held = Party.allCases.map { world[browser: $0].heldToken?.text }
    let tokens = world.issued.map(\.text) + (held + [world.visibleToken, token]).compactMap(\.self)
    let decoded = tokens.map { DecodedToken($0) }
    let drafted = [exchange?.task.header?.node, exchange?.task.claims?.node]
    let objects = (decoded.map(\.header.node) + decoded.map(\.payload?.node) + drafted)
      .compactMap { $0.map { JSONWriter.compactText($0) } }
    // What is long is broken or cut anywhere.
    let long =
      tokens + objects + objects.map { Base64URL.encode(Array($0.utf8)) }
      + exchanges.flatMap { $0.request.lines + ($0.response?.lines ?? []) }
      + Party.allCases.map { world[browser: $0].address } + [world.server.algorithm.name]
      + world.browser.localStorage.map(\.name) + world.browser.cookies.map(\.name)
    let marks = words(tokens.map(TokenMark.text))
    return words([screen]).filter { word in
      !known.contains(word) && !marks.contains(word) && !long.contains { $0.contains(word) }
        // The beginning of a word of a title that is cut, and hexadecimal digits.
        && !(word.count > 2 && known.contains { $0.hasPrefix(word) })
        && !(word.count <= 2 && word.allSatisfy { ("a"..."f").contains($0) })
    }
  }

  /// What the shop itself writes on its pages.
  private static func page(_ page: Page) -> [String] {
    switch page {
    case .blank, .loginForm: []
    case .loginAgain(let message), .attackersPage(let message), .done(let message),
      .refused(_, let message):
      [message]
    case .profile(let name, _): [name]
    }
  }

  private static func texts(_ step: Step) -> [String] {
    let question = step.interaction.question
    var asked = [question?.text].compactMap(\.self)
    asked += (question?.options ?? []).flatMap { [$0.text, $0.reason] }
    if let task = step.interaction.task {
      asked += [task.goal] + task.hints + task.mistakes.map(\.message)
    }
    let code = step.code.map { [$0.title, $0.language] + $0.lines } ?? []
    return [step.title, step.say.plain] + asked.map(\.plain) + code
  }

  @Test(
    "leaves no sentence of the lesson screen out",
    arguments: [(200, 50), (120, 36), (80, 24), (60, 18)])
  func lesson(columns: Int, rows: Int) throws {
    var session = try Session(columns: columns, rows: rows)
    session.env.words = Self.cyrillic
    let stages = session.state.lesson.stages.map(\.short)
    for _ in 0..<session.state.lesson.stepCount {
      let texts = stages + Self.texts(session.state.step)
      #expect(Self.leftOver(session.screen, session.state.world, texts: texts) == [])
      try session.goOn()
    }
  }

  @Test(
    "leaves no sentence of a box over the lesson out",
    arguments: [
      "?", "g", "g 9 9", "n", "v", "v Tab", "x", "x End", "1 2", "9 9 9", "9 9 9 G", "End →", "Tab",
    ])
  func boxes(keys: String) throws {
    var session = try Session(step: "thief-refused")
    session.env.words = Self.cyrillic
    try session.press(keys)
    let lesson = session.state.lesson
    let texts =
      lesson.stages.flatMap { [$0.title, $0.short] + $0.steps.map(\.title) }
      + Self.texts(session.state.step) + lesson.keyPoints + [lesson.title]
      + lesson.review.map(\.text)
      + [session.state.step.notes?.plain ?? ""]
    #expect(Self.leftOver(session.screen, session.state.world, texts: texts) == [])
  }

  @Test("leaves nothing of a window that is too small out", arguments: [50, 30, 12])
  func tooSmall(columns: Int) throws {
    var session = try Session(columns: columns, rows: columns == 50 ? 10 : 2)
    session.env.words = Self.cyrillic
    #expect(Self.words([session.screen]).allSatisfy { ["x"].contains($0) })
  }

  @Test(
    "leaves no sentence of the token editor out",
    arguments: [
      "", "a", "Tab", "Tab a", "Tab Tab", "Tab Tab a", "Tab Tab Tab", "Tab Tab Tab Backspace",
      "Tab Tab Tab .", "Tab Tab Tab =", "Tab Tab Tab Tab", "Ctrl-G", "Ctrl-O", "Alt-S",
      "Alt-S Enter", "Alt-S Down Enter", "Alt-S Down x Enter", "Ctrl-R", "Ctrl-R Enter",
      "Alt-X", "Alt-X Ctrl-O", "Alt-X Ctrl-R Down Enter", "Alt-U", "Alt-E", "Ctrl-T",
      "a Ctrl-T", "a Esc", "Alt-C", "Alt-C Enter",
    ])
  func editor(keys: String) throws {
    for size in [Size(columns: 80, rows: 24), Size(columns: 160, rows: 45)] {
      var session = try EditorSession(size: size)
      session.env.words = Self.cyrillic
      session.press(keys)
      var answers: [String] = ["a", "x"]
      for action in SentRequest.choices {
        let sent = SentRequest(
          action, by: .mallory, token: session.token, in: session.state.world)
        answers += (sent.request?.lines ?? []) + (sent.response?.lines ?? [])
      }
      #expect(
        Self.leftOver(
          session.screen, session.state.world, token: session.token,
          texts: ["Look", "Only", "All"] + answers) == [])
    }
  }
}
