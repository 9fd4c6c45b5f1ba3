package import Terminal

/// The one table of keys. The bottom line, the help and the README come from it.
package enum KeyMap {
  package static let bindings: [KeyBinding] = moving + lookingAround + lists + editing + leaving

  /// What a key means in a context, or nil.
  package static func action(for key: KeyPress, in context: KeyContext) -> TutorAction? {
    if context.takesNumber, case .character(let character) = key,
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

  private static let moving: [KeyBinding] = [
    KeyBinding(
      [.lesson], [.right, .character(" "), .enter, .pageDown, .character("l")], .step(.next),
      .nextStep, footer: .next),
    KeyBinding(
      [.lesson], [.left, .backspace, .pageUp, .character("h")], .step(.back), .stepBefore,
      footer: .back),
    KeyBinding([.lesson, .steps, .reading, .wholePane], [.home], .scroll(.start), .toBeginning),
    KeyBinding([.lesson, .steps, .reading, .wholePane], [.end], .scroll(.end), .toEnd),
    KeyBinding([.lesson, .steps], [.character("G")], .step(.jump), .jump),
  ]

  private static let lookingAround: [KeyBinding] = [
    KeyBinding([.lesson], [.character("e")], .open(.editor), .editToken, footer: .editToken),
    KeyBinding([.lesson, .wholePane], [.tab], .pane(.next), .nextPane, footer: .pane),
    KeyBinding([.lesson, .wholePane], [.backTab], .pane(.previous), .paneBefore),
    KeyBinding([.lesson], [.character("v")], .open(.wholePane), .wholePane),
    KeyBinding(
      [.lesson, .steps, .reading, .wholePane], [.down, .character("j")], .scroll(.lines(1)),
      .lineDown),
    KeyBinding(
      [.lesson, .steps, .reading, .wholePane], [.up, .character("k")], .scroll(.lines(-1)),
      .lineUp),
    KeyBinding(
      [.steps, .reading, .wholePane], [.pageDown, .character(" ")], .scroll(.pages(1)), .pageDown),
    KeyBinding([.steps, .reading, .wholePane], [.pageUp], .scroll(.pages(-1)), .pageUp),
  ]

  private static let lists: [KeyBinding] = [
    KeyBinding([.lesson], [.character("g")], .open(.steps), .steps, footer: .steps),
    KeyBinding([.steps], [.enter, .right, .character("l")], .take, .goToStep, footer: .go),
    KeyBinding([.lesson], [.character("n")], .open(.notes), .notes),
    KeyBinding([.lesson], [.character("b"), .character(".")], .blank, .blank),
  ]

  private static let leaving: [KeyBinding] = [
    KeyBinding(
      [.lesson, .steps], [.character("?")], .open(.help), .keysOfScreen, footer: .help,
      isEssential: true),
    KeyBinding(
      [.reading, .wholePane], [.character("?"), .control("g"), .function(1)], .open(.help),
      .keysOfScreenOrBack, footer: .help, isEssential: true),
    KeyBinding(
      [.steps, .reading, .wholePane], [.escape], .leave(.close), .close, footer: .close,
      isEssential: true),
    KeyBinding(
      [.lesson], [.character("q")], .leave(.quit), .leave, footer: .quit, isEssential: true),
    KeyBinding([.steps, .reading, .wholePane], [.character("q")], .leave(.quit), .close),
    KeyBinding(
      [.editor], [.control("c")], .leave(.atOnce), .leaveEditorAtOnce, footer: .quit),
    KeyBinding(
      Set(KeyContext.allCases).subtracting([.editor]), [.control("c")], .leave(.atOnce),
      .leaveAtOnce),
  ]
}
