import LessonScript
import LoginFlow
import Terminal

/// The learner's hands in the browser pane.
extension LessonScreen {
  /// Whether keys go to the browser: its pane has the keyboard, and no question waits.
  var isInBrowser: Bool { pane == .browser && step.code == nil && !hands.isHeldBack }

  /// The control that is chosen there.
  var chosenControl: BrowserControl { browserHands.chosen(in: world) }

  /// Where the keyboard is when a step begins: in the browser, where a task points at it.
  var firstPane: PaneID {
    let pointsThere = step.focus.contains { $0.pane == .browser }
    return hands.isTaskOpen && hands.record.mark == nil && step.code == nil && pointsThere
      ? .browser : .narration
  }

  mutating func perform(_ action: BrowserAction) -> [ScreenRequest] {
    scroll[.browser] = nil
    switch action {
    case .choose(let offset): browserHands.choose(offset: offset, in: world)
    case .press: return press()
    case .forward:
      if chosenControl.kind == .text, browserHands.canMoveRight(in: world) {
        browserHands.type(.right, in: world)
      } else if chosenControl == .goOn {
        return press()
      } else {
        return goOn()
      }
    case .backward:
      if browserHands.canMoveLeft(in: world) {
        browserHands.type(.left, in: world)
      } else {
        open(step: position - 1)
      }
    case .leave: pane = .narration
    }
    isAskedToGoOn = false
    return []
  }

  private mutating func press() -> [ScreenRequest] {
    let control = chosenControl
    switch browserHands.press(in: world, step.pace) {
    case .next: browserHands.choose(offset: 1, in: world)
    case .turn: browserHands.turn(control, in: world)
    case .whole: overlays.append(WholePaneOverlay(pane: .browser))
    case .missing(let field):
      browserHands.choice = field
      notice = .fieldMissing
    case .act(let commands):
      let requests = act(commands)
      // What was typed stays while only the site is set up differently.
      if commands.contains(where: { if case .server = $0 { false } else { true } }) {
        browserHands.forgetDrafts()
      }
      // A password that was wrong is typed anew; a request on its way goes on with the same key.
      let isAsked = world.browser.page.hasLoginForm && (control == .logIn || control == .password)
      browserHands.choice = isAsked ? .password : control
      if world.exchange.map({ $0.phase != .delivered }) ?? false { browserHands.choice = .goOn }
      // What the page says stands at its top.
      scroll[.browser] = 0
      return requests
    }
    return []
  }

  /// Takes a key as text, where a text field is chosen.
  mutating func typeInBrowser(_ key: KeyPress) {
    guard context == .typing else { return }
    scroll[.browser] = nil
    browserHands.type(key, in: world)
  }

  package mutating func paste(_ paste: Paste, _ env: Env) {
    guard context == .typing else { return }
    switch paste {
    case .text(let text): browserHands.paste(text, in: world)
    case .tooLong: notice = .pasteTooLong
    }
  }
}
