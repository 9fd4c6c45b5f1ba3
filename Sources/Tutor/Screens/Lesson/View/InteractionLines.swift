import LessonScript
import Terminal
import Text

/// What a step asks of the learner, and what it replies: the rows above and below its narration.
struct InteractionLines {
  /// Between the title and the narration.
  private(set) var above: [StyledLine] = []
  /// Under the narration.
  private(set) var below: [StyledLine] = []
  /// The rows of `below` that must be seen.
  private(set) var focus: Range<Int>?
  private let width: Int
  private let env: Env

  private init(width: Int, _ env: Env) {
    self.width = width
    self.env = env
  }

  /// What a step says now.
  init(_ screen: LessonScreen, width: Int, _ env: Env) {
    self.init(width: width, env)
    let hands = screen.hands
    switch screen.step.interaction {
    case .read: break
    case .predict(let question) where question.options.isEmpty: ask(toThinkAbout: question)
    case .predict(let question):
      if hands.isHeldBack {
        ask(question, marked: screen.marked)
      } else {
        reply(to: question, chosen: hands.chosenOption, right: hands.rightOption)
      }
    case .task(let task): show(task, hands, marked: screen.marked)
    }
  }

  /// The most rows that a step may need beside its title: with its narration, and with the reply
  /// to a wrong answer or some to a task.
  static func mostRows(of step: Step, said: Int, width: Int, _ env: Env) -> Int {
    var lines = InteractionLines(width: width, env)
    switch step.interaction {
    case .read: return said
    case .predict(let question) where question.options.isEmpty:
      lines.ask(toThinkAbout: question)
      return said + lines.below.count
    case .predict(let question):
      lines.ask(question, marked: nil)
      var asked = lines.below.count
      for option in question.options {
        lines.above = []
        lines.reply(to: question, chosen: option, right: question.options.first)
        asked = max(asked, said + lines.above.count)
      }
      return asked
    case .task(let task):
      lines.addGoal(task, .yourTurn, isDone: false)
      if let question = task.question { lines.ask(question, marked: nil) }
      return said + lines.below.count + 2
    }
  }

  // MARK: - Predictions

  private mutating func ask(toThinkAbout question: Question) {
    let lead = "\(env.glyphs.prompt) \(env.words(.predict)): "
    below += flow(question.text, .question, after: StyledLine(lead, .question))
  }

  /// The question and its options, the marked one in sight.
  private mutating func ask(_ question: Question, marked: Int?) {
    let first = below.count
    below += flow(
      question.text, .question, after: StyledLine("\(env.glyphs.prompt) ", .question))
    focus = first..<below.count
    for (index, option) in question.options.enumerated() {
      let isMarked = index == marked
      var lead = StyledLine(isMarked ? "\(env.glyphs.current) " : "  ", .accent)
      lead.append("\(index + 1)", .keyName)
      lead.append("  ")
      let rows = flow(option.text, isMarked ? .selection : .text, after: lead)
      if isMarked { focus = below.count..<below.count + rows.count }
      below += rows
    }
  }

  private mutating func reply(
    to question: Question, chosen: Question.Option?, right: Question.Option?
  ) {
    above += flow(question.text, .dim, after: StyledLine("\(env.glyphs.prompt) ", .dim))
    if let chosen, chosen.id == right?.id {
      addReply(.passed, env.glyphs.passed, .saidRightly(plain(chosen.text)), chosen.reason)
      return
    }
    if let chosen {
      addReply(.failed, env.glyphs.failed, .said(plain(chosen.text)), chosen.reason)
    }
    guard let right else { return }
    let phrase: Phrase =
      chosen == nil ? .passedOver(plain(right.text)) : .rightIs(plain(right.text))
    addReply(.passed, env.glyphs.passed, phrase, right.reason)
  }

  private mutating func addReply(_ role: Role, _ glyph: String, _ words: Phrase, _ reason: Prose) {
    var lead = StyledLine("\(glyph) ", role)
    lead.append(env.words(words) + " ", .strong)
    above += flow(reason, .text, after: lead)
  }

  // MARK: - Tasks

  private mutating func show(_ task: LessonTask, _ hands: Hands, marked: Int?) {
    let isOpen = hands.isTaskOpen
    let isSkipped = hands.record.mark == .skipped
    addGoal(
      task, isOpen ? (isSkipped ? .leftOpen : .yourTurn) : isSkipped ? .shown : .done,
      isDone: !isOpen && !isSkipped)
    let goal = 0..<below.count
    if let question = hands.openQuestion { ask(question, marked: marked) }
    if marked == nil { focus = goal }
    if let chosen = hands.chosenOption {
      let isRight = chosen.id == hands.rightOption?.id
      var lead = StyledLine(
        "\(isRight ? env.glyphs.passed : env.glyphs.failed) ", isRight ? .passed : .failed)
      lead.append(env.words(.said(plain(chosen.text))) + " ", .strong)
      below += flow(chosen.reason, .text, after: lead)
    }
    let tries = hands.trail.attempts.map { env.words(.attempt($0.attempt, times: $0.count)) }
    if !tries.isEmpty {
      let words = "\(env.words(.tried)) \(tries.joined(separator: ", "))"
      below += wrap(StyledLine("  \(VisibleText.show(words, env.glyphs))", .dim))
    }
    if isOpen {
      for (index, hint) in task.hints.prefix(hands.record.hints).enumerated() {
        let lead = "  \(env.words(.taskHint(index + 1, of: task.hints.count))) "
        below += flow(hint, .text, after: StyledLine(lead, .strong))
      }
    }
    if isOpen, case .mistaken(let mistake)? = hands.progress {
      let lead = StyledLine("\(env.glyphs.failed) ", .failed)
      below += flow(mistake.message, .warning, after: lead)
    }
    if marked == nil { focus = goal.lowerBound..<below.count }
  }

  private mutating func addGoal(_ task: LessonTask, _ label: Label, isDone: Bool) {
    let role: Role = isDone ? .passed : .question
    let lead = StyledLine(
      "\(isDone ? env.glyphs.reached : env.glyphs.open) \(env.words(label)) ", role)
    below += flow(task.goal, role, after: lead)
  }

  // MARK: - Text

  private func plain(_ text: Prose) -> String { VisibleText.prose(text.plain, env.glyphs) }

  private func flow(_ text: Prose, _ role: Role, after lead: StyledLine) -> [StyledLine] {
    NarrationFlow.lines(
      text, role, after: lead, width: width, hanging: 2, glyphs: env.glyphs)
  }

  private func wrap(_ line: StyledLine) -> [StyledLine] {
    TextWrap.wrap(line, width: min(width, NarrationFlow.columns), hanging: 2)
  }
}
