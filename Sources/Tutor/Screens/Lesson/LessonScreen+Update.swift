package import LessonScript
import LoginFlow
package import Terminal

extension LessonScreen: Screen {
  package var context: KeyContext {
    if hands.isHeldBack { return .question }
    if isInBrowser { return chosenControl.kind == .text ? .typing : .browser }
    return hands.isTaskOpen ? .task : .lesson
  }

  package var facts: Set<ScreenFact> {
    var facts: Set<ScreenFact> = []
    if world.visibleToken != nil, !hands.isHeldBack { facts.insert(.token) }
    if hands.isTaskOpen { facts.insert(.task) }
    if hands.openQuestion != nil { facts.insert(.question) }
    if hands.record.hints < step.interaction.task?.hints.count ?? 0 { facts.insert(.hint) }
    return facts
  }

  package var records: [LearnerRecord] { [record] }

  package mutating func perform(_ action: TutorAction, _ env: Env) -> [ScreenRequest] {
    if case .step(let step) = action { return perform(step) }
    count = nil
    if case .browser(let action) = action { return perform(action) }
    if action != .take { isAskedToGoOn = false }
    switch action {
    case .step, .blank, .edit, .browser: return []
    case .take: return take()
    case .task(let task): perform(task)
    case .pane(let pane): move(pane)
    case .scroll(.start): open(step: 0)
    case .scroll(.end): open(step: lesson.stepCount - 1)
    case .scroll(let scroll): self.scroll(by: scroll, env)
    case .open(let what): return open(what)
    case .leave: return [.quit]
    }
    return []
  }

  package mutating func type(_ key: KeyPress, _ env: Env) {
    count = nil
    typeInBrowser(key)
  }

  package mutating func takeBack(_ handover: Handover) {
    switch handover {
    case .editor(let left):
      lastRequest = left.lastRequest
      keptEdits.keep(left.edits, ofStep: position)
      if let hands = left.hands { self.hands = hands }
      notice = left.edits == nil ? left.placedIn.map { .tokenPlaced($0) } : .editsKept
    case .step(let index): open(step: index)
    case .records: break
    }
  }

  private mutating func perform(_ step: TutorAction.Step) -> [ScreenRequest] {
    if case .digit(let digit) = step {
      // A number of a step may begin with a 0, where other digits answer.
      if count != nil || !answer(digit) { type(digit) }
      return []
    }
    let number = endNumber()
    switch step {
    case .digit: break
    case .back: open(step: position - 1)
    case .next: return goOn()
    case .jump:
      if let index = stepIndex(number: number) { open(step: index) }
    }
    return []
  }

  private mutating func move(_ direction: TutorAction.Pane) {
    // A code listing stands where the panes are, in the token's place.
    pane = direction.moved(
      from: pane, in: step.code == nil ? PaneID.tabOrder : [.narration, .token])
  }

  /// Moves in what has the keyboard: the options to choose from, else the pane. The text has it
  /// while no pane was chosen; where there is nothing of it to scroll, the pane looked at moves.
  private mutating func scroll(by scroll: TutorAction.Scroll, _ env: Env) {
    if pane == .narration, case .lines(let lines) = scroll, mark(movingBy: lines) { return }
    let layout = layout(env)
    guard var shown = PaneView(pane, of: self, in: layout, env) else { return }
    var moved = pane
    if pane == .narration, shown.content.lines.count <= shown.room.height {
      moved = step.code == nil ? shownPane : .token
      shown = PaneView(moved, of: self, in: layout, env) ?? shown
    }
    self.scroll[moved] = shown.window.moved(by: scroll).offset
  }

  private mutating func open(_ what: TutorAction.Open) -> [ScreenRequest] {
    switch what {
    case .help, .startOver: break
    case .home: return [.home]
    case .steps: overlays.append(StepsOverlay(selected: position))
    // What may tell the answer waits for it.
    case .notes where hands.isHeldBack, .editor where hands.isHeldBack: notice = .questionFirst
    case .notes: overlays.append(NotesOverlay())
    case .wholePane: overlays.append(WholePaneOverlay(pane: pane == .narration ? .token : pane))
    case .glossary: overlays.append(GlossaryOverlay())
    case .lens:
      guard let token = world.visibleToken ?? TokenPane.signingInput(of: world.exchange?.task)
      else {
        notice = .noTokenYet
        break
      }
      overlays.append(TokenLensOverlay(token: token))
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
