import LessonScript
import LoginFlow
package import Terminal

extension LessonScreen: Screen {
  package var context: KeyContext { .lesson }

  package mutating func perform(_ action: TutorAction, _ env: Env) -> [ScreenRequest] {
    if case .step(let step) = action {
      perform(step)
      return []
    }
    count = nil
    switch action {
    case .step, .take, .blank, .edit: return []
    case .pane(let pane): move(pane)
    case .scroll(.start): open(step: 0)
    case .scroll(.end): open(step: lesson.stepCount - 1)
    case .scroll(let scroll): self.scroll(by: scroll, env)
    case .open(let what): return open(what)
    case .leave: return [.close()]
    }
    return []
  }

  package mutating func type(_ key: KeyPress, _ env: Env) { count = nil }

  package mutating func takeBack(_ handover: Handover) {
    switch handover {
    case .editor(let left):
      lastRequest = left.lastRequest
      keptEdits.keep(left.edits, ofStep: position)
      if let hands = left.hands { take(hands) }
      notice = left.edits == nil ? left.placedIn.map { .tokenPlaced($0) } : .editsKept
    }
  }

  private mutating func perform(_ step: TutorAction.Step) {
    if case .digit(let digit) = step { return type(digit) }
    let number = endNumber()
    switch step {
    case .digit: break
    case .back: open(step: position - 1)
    case .next where position == lesson.stepCount - 1: notice = .lastStep
    case .next: open(step: position + 1)
    case .jump:
      if let index = stepIndex(number: number) { open(step: index) }
    }
  }

  private mutating func move(_ direction: TutorAction.Pane) {
    // A code listing stands where the panes are, in the token's place.
    pane = direction.moved(
      from: pane, in: step.code == nil ? PaneID.tabOrder : [.narration, .token])
  }

  private mutating func scroll(by scroll: TutorAction.Scroll, _ env: Env) {
    guard
      let shown = PaneView(pane, of: self, in: layout(env), env)
    else { return }
    self.scroll[pane] = shown.window.moved(by: scroll).offset
  }

  private mutating func open(_ what: TutorAction.Open) -> [ScreenRequest] {
    switch what {
    case .help: break
    case .steps: overlays.append(StepsOverlay(selected: position))
    case .notes: overlays.append(NotesOverlay())
    case .wholePane: overlays.append(WholePaneOverlay(pane: pane == .narration ? .token : pane))
    case .editor:
      guard let token = world.visibleToken else {
        notice = .noTokenYet
        break
      }
      let hands = step.interaction.task == nil ? nil : hands
      var editor = TokenEditor(token: token, world: world, hands: hands)
      editor.lastRequest = lastRequest
      if let edits = keptEdits[position] { editor.resume(edits) }
      return [.open(editor)]
    }
    return []
  }
}

// MARK: - Typed numbers

extension LessonScreen {
  mutating func type(_ digit: Int) {
    // More digits than any lesson has steps say nothing new.
    if (count ?? 0) < 100_000 { count = (count ?? 0) * 10 + digit }
  }

  /// The number typed so far, which ends with any other key.
  mutating func endNumber() -> Int? {
    defer { count = nil }
    return count
  }

  /// The index of the step of a number, or without one of the last step; says so when there is
  /// none.
  mutating func stepIndex(number: Int?) -> Int? {
    let number = number ?? lesson.stepCount
    guard hasStep(number) else {
      notice = .noStep(number, of: lesson.stepCount)
      return nil
    }
    return number - 1
  }
}
