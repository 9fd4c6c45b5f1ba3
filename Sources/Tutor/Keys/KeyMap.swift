package import Terminal

/// The one table of keys. The bottom line, the help and the README come from it.
package enum KeyMap {
  package static let bindings: [KeyBinding] =
    moving + asking + inBrowser + lookingAround + lists + lens + home + ending + editing + leaving

  /// What a key means in a context, or nil.
  package static func action(for key: KeyPress, in context: KeyContext) -> TutorAction? {
    if context.takesDigits, case .character(let character) = key,
      let digit = character.wholeNumberValue, character.isASCII
    {
      return .step(.digit(digit))
    }
    return bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  /// The rows of one context, in the order of the table.
  package static func rows(of context: KeyContext) -> [KeyBinding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  /// The same as far as they are shown where that is so.
  package static func rows(
    of context: KeyContext, where facts: Set<ScreenFact>
  ) -> [KeyBinding] {
    rows(of: context).filter { row in row.fact.map { facts.contains($0) } ?? true }
  }

  private static let moving: [KeyBinding] = [
    KeyBinding(
      [.lesson], [.right, .character(" "), .enter, .pageDown, .character("l")], .step(.next),
      .nextStep, footer: .next),
    KeyBinding(
      [.question], [.right, .character(" "), .pageDown, .character("l")], .step(.next), .passOver,
      footer: .skip),
    KeyBinding(
      [.task], [.right, .character(" "), .pageDown, .character("l")], .step(.next),
      .nextStepOfTask, footer: .next),
    KeyBinding(
      [.lesson, .question], [.left, .backspace, .pageUp, .character("h")], .step(.back),
      .stepBefore, footer: .back),
    KeyBinding([.task], [.left, .backspace, .pageUp], .step(.back), .stepBefore, footer: .back),
    KeyBinding(inAll.union([.lens]), [.home], .scroll(.start), .toBeginning),
    KeyBinding(inAll.union([.lens]), [.end], .scroll(.end), .toEnd),
    KeyBinding(KeyContext.ofLesson.union([.steps]), [.character("G")], .step(.jump), .jump),
  ]

  private static let asking: [KeyBinding] = [
    KeyBinding(
      [.question, .task], (1...4).map { .character(Character("\($0)")) }, nil, .answerByNumber,
      when: .question),
    KeyBinding([.question], [.enter], .take, .answer, footer: .answer),
    KeyBinding(
      [.question], [.down, .character("j")], .scroll(.lines(1)), .optionBelow, footer: .choose),
    KeyBinding([.question], [.up, .character("k")], .scroll(.lines(-1)), .optionAbove),
    KeyBinding([.task], [.enter], .take, .answerOrNext),
    KeyBinding(
      [.task, .browser], [.character("h")], .task(.hint), .hint, footer: .hint, when: .hint),
    KeyBinding(
      [.task, .browser], [.character("S")], .task(.solution), .solution, footer: .solution,
      when: .task),
  ]

  /// Where one can scroll.
  private static let inAll = KeyContext.ofLesson.union([.steps, .reading, .wholePane])

  private static let lookingAround: [KeyBinding] = [
    KeyBinding(
      KeyContext.ofLesson, [.character("e")], .open(.editor), .editToken, footer: .editToken,
      when: .token),
    KeyBinding(
      KeyContext.ofLesson.union([.typing, .wholePane]), [.tab], .pane(.next), .nextPane,
      footer: .pane),
    KeyBinding(
      KeyContext.ofLesson.union([.typing, .wholePane]), [.backTab], .pane(.previous), .paneBefore),
    KeyBinding([.lesson, .task, .browser], [.character("c")], .task(.letTimePass), .letTimePass),
    KeyBinding(KeyContext.ofLesson, [.character("v")], .open(.wholePane), .wholePane),
    KeyBinding(KeyContext.ofLesson, [.character("x")], .open(.lens), .lens, when: .token),
    KeyBinding(
      inAll.subtracting([.question, .browser]), [.down, .character("j")], .scroll(.lines(1)),
      .lineDown),
    KeyBinding(
      inAll.subtracting([.question, .browser]), [.up, .character("k")], .scroll(.lines(-1)), .lineUp
    ),
    KeyBinding(
      [.steps, .reading, .wholePane], [.pageDown, .character(" ")], .scroll(.pages(1)), .pageDown),
    KeyBinding([.steps, .reading, .wholePane], [.pageUp], .scroll(.pages(-1)), .pageUp),
  ]

  private static let lists: [KeyBinding] = [
    KeyBinding(KeyContext.ofLesson, [.character("g")], .open(.steps), .steps, footer: .steps),
    KeyBinding([.steps], [.enter, .right, .character("l")], .take, .goToStep, footer: .go),
    KeyBinding(KeyContext.ofLesson, [.character("w")], .open(.glossary), .glossary),
    KeyBinding(KeyContext.ofLesson, [.character("n")], .open(.notes), .notes),
    KeyBinding(KeyContext.ofLesson, [.character("b"), .character(".")], .blank, .blank),
  ]

  private static let lens: [KeyBinding] = [
    KeyBinding(
      [.lens], [.right, .character(" "), .character("l")], .scroll(.lines(1)), .lettersOn,
      footer: .letters),
    KeyBinding([.lens], [.left, .backspace, .character("h")], .scroll(.lines(-1)), .lettersBack),
    KeyBinding([.lens], [.down, .character("j")], .scroll(.pages(1)), .rowOn),
    KeyBinding([.lens], [.up, .character("k")], .scroll(.pages(-1)), .rowBack),
    KeyBinding([.lens], [.tab], .pane(.next), .nextPart, footer: .part),
    KeyBinding([.lens], [.backTab], .pane(.previous), .partBefore),
  ]

  private static let leaving: [KeyBinding] = [
    KeyBinding(
      KeyContext.ofLesson.union([.steps, .home, .ending]), [.character("?")], .open(.help),
      .keysOfScreen,
      footer: .help,
      isEssential: true),
    KeyBinding(
      [.reading, .wholePane, .lens], [.character("?"), .control("g"), .function(1)], .open(.help),
      .keysOfScreenOrBack, footer: .help, isEssential: true),
    KeyBinding(
      [.steps, .reading, .wholePane, .lens], [.escape], .leave(.close), .close, footer: .close,
      isEssential: true),
    KeyBinding(
      KeyContext.ofLesson.union([.home, .ending]), [.character("q")], .leave(.quit), .leave,
      footer: .quit,
      isEssential: true),
    KeyBinding([.steps, .reading, .wholePane], [.character("q")], .leave(.quit), .close),
    KeyBinding(
      [.editor], [.control("c")], .leave(.atOnce), .leaveEditorAtOnce, footer: .quit),
    KeyBinding(
      Set(KeyContext.allCases).subtracting([.editor]), [.control("c")], .leave(.atOnce),
      .leaveAtOnce),
  ]
}
