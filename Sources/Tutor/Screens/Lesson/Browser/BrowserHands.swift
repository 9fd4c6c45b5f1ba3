import LessonScript
import LoginFlow
import SourceJSON
import Terminal
import Text

/// The learner's hands in the browser on the stage: what is chosen there, and what is typed but not
/// sent.
struct BrowserHands: Sendable, Hashable {
  /// What the learner has chosen; nil: what the page offers first.
  var choice: BrowserControl?
  /// What was typed into text fields, and chosen for others.
  private var drafts: [BrowserControl: TextField] = [:]

  /// The most bytes that a field takes.
  static let limit = 100

  init() {}

  /// What is chosen in the browser as it is now.
  func chosen(in world: LoginWorld) -> BrowserControl {
    let controls = BrowserControls(world)
    return choice.flatMap { controls.all.contains($0) ? $0 : nil } ?? controls.first
  }

  mutating func choose(offset: Int, in world: LoginWorld) {
    let all = BrowserControls(world).all
    let index = all.firstIndex(of: chosen(in: world)) ?? 0
    choice = all[(index + offset + all.count) % all.count]
  }

  /// The text being typed into a field; nil while it shows what the page put there. The first letter
  /// typed takes the place of that.
  func draft(_ control: BrowserControl) -> TextField? { drafts[control] }

  /// What a field holds.
  func text(of control: BrowserControl, in world: LoginWorld) -> String {
    if let draft = drafts[control] { return draft.text }
    let browser = world.browser
    switch control {
    case .address: return browser.address
    case .user: return browser.form.user
    case .password: return browser.form.password
    case .argument(let argument, _):
      switch argument.kind {
      case .line: return "book"
      case .dollars: return "100"
      case .userName:
        let names = world.server.accounts.map(\.userName)
        return names.first { !$0.isExactly(browser.owner.rawValue) } ?? ""
      }
    case .goOn, .logIn, .signIn, .reload, .route, .storage, .httpOnly, .secure, .sameSite, .whole,
      .sitAt:
      return ""
    }
  }
}

// MARK: - Typing

extension BrowserHands {
  /// Types into the chosen field, as into a line of the shell.
  mutating func type(_ key: KeyPress, in world: LoginWorld) {
    let control = chosen(in: world)
    guard control.kind == .text else { return }
    let held = text(of: control, in: world)
    var field = drafts[control] ?? Self.opened(held, by: key)
    guard key != .enter, field.apply(key) != .ignored else { return }
    keep(field, in: control)
  }

  mutating func paste(_ text: String, in world: LoginWorld) {
    let control = chosen(in: world)
    guard control.kind == .text else { return }
    var field = drafts[control] ?? TextField()
    field.insert(String(text.prefix { !$0.isNewline }))
    keep(field, in: control)
  }

  private mutating func keep(_ field: TextField, in control: BrowserControl) {
    guard field.text.utf8.count <= Self.limit else { return }
    if case .argument(let argument, _) = control, argument.kind == .dollars {
      guard field.text.utf8.count <= 6, field.text.utf8.allSatisfy(\.isDigit) else { return }
    }
    drafts[control] = field
  }

  /// A field whose text is all chosen: what is typed takes its place.
  private static func opened(_ text: String, by key: KeyPress) -> TextField {
    switch key {
    case .character, .backspace, .delete, .control("h"), .control("d"): TextField()
    default: TextField(text)
    }
  }

  /// Whether the cursor can go to the right.
  func canMoveRight(in world: LoginWorld) -> Bool {
    drafts[chosen(in: world)].map { $0.cursor < $0.bytes.count } ?? false
  }

  /// Whether the cursor can go to the left.
  func canMoveLeft(in world: LoginWorld) -> Bool {
    drafts[chosen(in: world)].map { $0.cursor > 0 } ?? false
  }

  /// Takes the next of the names that a field can hold.
  mutating func turn(_ control: BrowserControl, in world: LoginWorld) {
    let names = world.server.accounts.map(\.userName)
    let index = names.firstIndex { $0.isExactly(text(of: control, in: world)) } ?? -1
    if !names.isEmpty { drafts[control] = TextField(names[(index + 1) % names.count]) }
  }

  /// Forgets what was typed: it was sent, or the page is another.
  mutating func forgetDrafts() { drafts = [:] }
}
