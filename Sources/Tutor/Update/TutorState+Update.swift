import LessonScript
package import Terminal

extension TutorState {
  /// Changes the state as an input event asks, and says what the outside must do.
  package mutating func update(_ event: InputEvent) -> [TutorEffect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text):
      if !isBlank, !isTooSmall { withEditor { $0.perform(.paste(text)) } }
      return []
    case .pasteTooLong:
      if !isBlank, !isTooSmall { withEditor { $0.refusePaste() } }
      return []
    case .interrupted(let cause): return [.quit(status: cause.exitStatus)]
    case .resize(let size):
      screen = size
      return []
    case .resumed, .woken, .deadline: return []
    }
  }

  /// Whether only the notice shows that the window is too small.
  private var isTooSmall: Bool { !ScreenLayout.fits(screen) }

  private mutating func press(_ key: Key) -> [TutorEffect] {
    if isTooSmall, !isBlank { return pressUnderNotice(key) }
    message = nil
    if isBlank {
      isBlank = false
      if key != .control("c") { return [] }
    }
    let context = front?.context ?? .lesson
    if let action = KeyMap.action(for: key, in: context) { return update(action) }
    count = nil
    withEditor { $0.type(key) }
    return []
  }

  /// What is under the notice cannot be seen, so nothing of it can be used: keys do what the
  /// notice says and nothing else.
  private func pressUnderNotice(_ key: Key) -> [TutorEffect] {
    switch key {
    case .character("q"): [.quit(status: 0)]
    case .control("c"): [.quit(status: 130)]
    default: []
    }
  }

  /// Changes the state as an action asks.
  package mutating func update(_ action: TutorAction) -> [TutorEffect] {
    if case .digit(let digit) = action {
      // More digits than any lesson has steps say nothing new.
      if (count ?? 0) < 100_000 { count = (count ?? 0) * 10 + digit }
      return []
    }
    let number = count
    count = nil
    switch action {
    case .leaveAtOnce: return [.quit(status: 130)]
    case .quit: return quit()
    case .close: if number == nil { close() }
    case .openHelp: toggleHelp()
    case .blank: isBlank = true
    case .edit(let edit): withEditor { $0.perform(edit) }
    case .jump: jump(to: number)
    default:
      if layers.isEmpty { performInLesson(action) } else { performInFront(action) }
    }
    return []
  }

  private mutating func quit() -> [TutorEffect] {
    if layers.isEmpty { return [.quit(status: 0)] }
    close()
    return []
  }

  private mutating func close() {
    if case .editor(var editor) = front, editor.closeInner() {
      layers[layers.count - 1] = .editor(editor)
    } else if case .editor(let editor) = layers.popLast() {
      let edits = editor.edits
      keptEdits.keep(edits, ofStep: position)
      if edits != nil { message = "Your edits are kept: e at this step brings them back." }
    }
  }

  /// The help never lies over itself: its key closes it.
  private mutating func toggleHelp() {
    if case .help = front {
      close()
    } else {
      layers.append(.help(front?.context ?? .lesson, scroll: 0))
    }
  }

  /// Without a number to the last step.
  private mutating func jump(to number: Int?) {
    let number = number ?? lesson.stepCount
    guard hasStep(number) else {
      message = "There is no step \(number): they go from 1 to \(lesson.stepCount)."
      return
    }
    if case .steps = front {
      layers[layers.count - 1] = .steps(selected: number - 1)
    } else {
      go(to: number - 1)
    }
  }

  /// Lets the editor do something, when it is in front.
  mutating func withEditor(_ change: (inout TokenEditor) -> Void) {
    guard case .editor(var editor) = front else { return }
    editor.size = screen
    editor.glyphs = glyphs
    change(&editor)
    layers[layers.count - 1] = .editor(editor)
  }
}
