import LessonScript
import Terminal

/// Everything the tutorial knows: a value. `update` changes it, `TutorView` draws it.
package struct TutorState: Sendable {
  /// What was opened from each other; the last one is seen.
  package var screens: [any Screen]
  /// Whether the teacher has blanked the screen.
  private(set) var isBlank = false
  private var jobs = JobTable()

  package init(_ screen: some Screen) { screens = [screen] }

  /// A screen that was opened from another one.
  package init(_ screen: some Screen, over other: some Screen) { screens = [other, screen] }

  /// Changes the state as a message asks, and says what the outside must do.
  package mutating func update(_ message: TutorMessage, _ env: Env) -> [TutorEffect] {
    let before = records
    let effects = take(message, env)
    let changed = records.filter { before[$0.key] != $0.value }
    // Before anything that ends the program.
    return changed.values.map { .save($0) } + effects
  }

  /// What learners did, by lesson. A screen that lies over another one knows it better.
  private var records: [String: LearnerRecord] {
    screens.reduce(into: [:]) { records, screen in
      for record in screen.records { records[record.lesson] = record }
    }
  }

  private mutating func take(_ message: TutorMessage, _ env: Env) -> [TutorEffect] {
    switch message {
    case .input(let event): return take(event, env)
    case .job(let id, let update):
      guard let (place, name) = jobs.owner(of: id, saying: update) else { return [] }
      return fulfil(screens[place].hear(update, of: name, env), ofScreen: place)
    case .copied(let wasSent):
      withTop { $0.hear(ofCopy: wasSent) }
      return []
    case .notKept(let trouble):
      withTop { $0.notice = .record(trouble) }
      return []
    }
  }

  private mutating func take(_ event: InputEvent, _ env: Env) -> [TutorEffect] {
    switch event {
    case .key(let key): return press(key, env)
    case .paste(let text): paste(.text(text), env)
    case .pasteTooLong: paste(.tooLong, env)
    case .interrupted(let cause): return [.quit(status: cause.exitStatus)]
    case .resize, .resumed, .woken, .deadline: break
    }
    return []
  }

  /// Changes the state as an action asks.
  private mutating func perform(_ action: TutorAction, _ env: Env) -> [TutorEffect] {
    if action == .leave(.atOnce) { return [.quit(status: 130)] }
    if action == .blank { isBlank = true }
    return fulfil(
      withTop { $0.performInFront(action, env) } ?? [], ofScreen: screens.count - 1)
  }

  private mutating func press(_ key: KeyPress, _ env: Env) -> [TutorEffect] {
    guard env.hasRoom || isBlank else { return pressUnderNotice(key) }
    withTop { $0.notice = nil }
    if isBlank {
      isBlank = false
      return key == .control("c") ? [.quit(status: 130)] : []
    }
    if let context = screens.last?.frontContext, let action = KeyMap.action(for: key, in: context) {
      return perform(action, env)
    }
    withTop { $0.typeInFront(key, env) }
    return []
  }

  /// What is under the notice cannot be seen, so nothing of it can be used: keys do what the
  /// notice says and nothing else.
  private func pressUnderNotice(_ key: KeyPress) -> [TutorEffect] {
    if key == .character("q") { return [.quit(status: 0)] }
    return key == .control("c") ? [.quit(status: 130)] : []
  }

  private mutating func paste(_ paste: Paste, _ env: Env) {
    guard !isBlank, env.hasRoom else { return }
    withTop {
      $0.notice = nil
      $0.pasteInFront(paste, env)
    }
  }

  /// Does what a screen asks for. Without a screen the program ends. What one asks for after it has
  /// closed is not done: nobody is left to hear of it.
  private mutating func fulfil(
    _ requests: [ScreenRequest], ofScreen place: Int
  ) -> [TutorEffect] {
    var effects: [TutorEffect] = []
    for request in requests {
      switch request {
      case .open(let screen): screens.append(screen)
      case .quit: return effects + [.quit(status: 0)]
      case .home: return effects + goHome()
      case .close(let handover): return effects + close(place, handing: handover)
      case .start(let job, let name): effects += jobs.start(job, as: name, ofScreen: place)
      case .cancel(let name): effects += jobs.cancel(name, ofScreen: place)
      case .copy(let text): effects.append(.copy(text))
      }
    }
    return effects
  }

  /// Closes a screen, and with it what was opened from it.
  private mutating func close(_ place: Int, handing handover: Handover?) -> [TutorEffect] {
    let cancelled = (place..<screens.count).flatMap { jobs.cancel(ofScreen: $0) }
    screens.removeSubrange(place...)
    if let handover { withTop { $0.takeBack(handover) } }
    return screens.isEmpty ? [.quit(status: 0)] : cancelled
  }

  /// Closes all screens but the first, which is told what was done in them.
  private mutating func goHome() -> [TutorEffect] {
    guard screens.count > 1 else { return [] }
    return close(1, handing: .records(records))
  }

  @discardableResult
  private mutating func withTop<Answer>(_ change: (inout any Screen) -> Answer) -> Answer? {
    screens.indices.last.map { change(&screens[$0]) }
  }
}

extension Env {
  /// Whether screens are shown, and not the notice that the window is too small.
  var hasRoom: Bool { ScreenLayout.fits(size) }
}
