import LessonScript
package import LoginFlow

/// What a learner does at a step: acts, answers, takes help, goes on.
extension LessonScreen {
  /// Does something by hand; nothing happens while a question waits.
  package mutating func act(_ commands: [LoginCommand]) -> [ScreenRequest] {
    guard !hands.isHeldBack else {
      notice = .questionFirst
      return []
    }
    if !hands.act(commands) { notice = .noMoreKept }
    scroll[.narration] = nil
    isAskedToGoOn = false
    return []
  }

  /// Answers the open question with the option of a number, counted from 1.
  /// - Returns: false when there is no such option to choose.
  mutating func answer(_ number: Int) -> Bool {
    guard let question = hands.openQuestion, (1...question.options.count).contains(number) else {
      return false
    }
    hands.answer(question.options[number - 1])
    showAnew()
    return true
  }

  /// Marks another option.
  /// - Returns: false when there is none to choose.
  mutating func mark(movingBy lines: Int) -> Bool {
    guard let question = hands.openQuestion else { return false }
    let last = question.options.count - 1
    marked = min(max(0, marked.map { $0 + lines } ?? (lines > 0 ? 0 : last)), last)
    return true
  }

  /// Answers with the marked option; where no question waits, goes on.
  mutating func take() -> [ScreenRequest] {
    guard hands.openQuestion != nil else { return goOn() }
    if let marked { _ = answer(marked + 1) } else { notice = .questionFirst }
    return []
  }

  mutating func perform(_ task: TutorAction.Task) {
    if task == .letTimePass { return letTimePass() }
    guard hands.isTaskOpen else { return }
    switch task {
    case .letTimePass: break
    case .hint: if !hands.takeHint() { notice = .lastHint }
    case .solution: hands.showSolution()
    }
    showAnew()
  }

  private mutating func letTimePass() {
    notice = nil
    _ = act([.time(.wait(seconds: 300))])
    if notice == nil { notice = .timePassed(now: world.now) }
  }

  /// The next step, unless the present one has something to say before; after the last one the end.
  mutating func goOn() -> [ScreenRequest] {
    if hands.isHeldBack {
      hands.passOver()
      showAnew()
      notice = .passedOver
    } else if hands.isTaskOpen, hands.record.mark == nil, !isAskedToGoOn {
      isAskedToGoOn = true
      notice = .taskOpen
    } else {
      hands.goOn()
      let differs = hands.differsFromStory
      guard position < lesson.stepCount - 1 else { return [.open(EndScreen(of: self))] }
      open(step: position + 1)
      if differs, !isToldOfStory {
        isToldOfStory = true
        notice = .storyGoesOn
      }
    }
    return []
  }
}
