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
      "the next step", footer: "next"),
    KeyBinding(
      [.lesson], [.left, .backspace, .pageUp, .character("h")], .step(.back), "the step before",
      footer: "back"),
    KeyBinding(
      [.lesson, .steps, .reading, .wholePane], [.home], .scroll(.start), "to the beginning"),
    KeyBinding([.lesson, .steps, .reading, .wholePane], [.end], .scroll(.end), "to the end"),
    KeyBinding(
      [.lesson, .steps], [.character("G")], .step(.jump),
      "to the step of that number: 1 2 G goes to 12"),
  ]

  private static let lookingAround: [KeyBinding] = [
    KeyBinding(
      [.lesson], [.character("e")], .open(.editor), "edit the token and watch the checks",
      footer: "edit token"),
    KeyBinding([.lesson, .wholePane], [.tab], .pane(.next), "the next pane", footer: "pane"),
    KeyBinding([.lesson, .wholePane], [.backTab], .pane(.previous), "the pane before"),
    KeyBinding(
      [.lesson], [.character("v")], .open(.wholePane), "view the pane as a whole, nothing shortened"
    ),
    KeyBinding(
      [.lesson, .steps, .reading, .wholePane], [.down, .character("j")], .scroll(.lines(1)),
      "down one line"),
    KeyBinding(
      [.lesson, .steps, .reading, .wholePane], [.up, .character("k")], .scroll(.lines(-1)),
      "up one line"),
    KeyBinding(
      [.steps, .reading, .wholePane], [.pageDown, .character(" ")], .scroll(.pages(1)),
      "down one page"),
    KeyBinding([.steps, .reading, .wholePane], [.pageUp], .scroll(.pages(-1)), "up one page"),
  ]

  private static let lists: [KeyBinding] = [
    KeyBinding(
      [.lesson], [.character("g")], .open(.steps), "list all steps and jump", footer: "steps"),
    KeyBinding(
      [.steps], [.enter, .right, .character("l")], .take, "go to this step", footer: "go"),
    KeyBinding([.lesson], [.character("n")], .open(.notes), "notes for the teacher"),
    KeyBinding(
      [.lesson], [.character("b"), .character(".")], .blank,
      "blank the screen; any key brings it back"),
  ]

  private static let leaving: [KeyBinding] = [
    KeyBinding(
      [.lesson, .steps], [.character("?")], .open(.help), "the keys of this screen", footer: "help",
      isEssential: true),
    KeyBinding(
      [.reading, .wholePane], [.character("?"), .control("g"), .function(1)], .open(.help),
      "the keys of this screen, or back from them", footer: "help", isEssential: true),
    KeyBinding(
      [.steps, .reading, .wholePane], [.escape], .leave(.close), "close", footer: "close",
      isEssential: true),
    KeyBinding(
      [.lesson], [.character("q")], .leave(.quit), "leave", footer: "quit", isEssential: true),
    KeyBinding([.steps, .reading, .wholePane], [.character("q")], .leave(.quit), "close"),
    KeyBinding(
      [.editor], [.control("c")], .leave(.atOnce), "leave the lesson at once", footer: "quit",
      isEssential: true),
    KeyBinding(
      Set(KeyContext.allCases).subtracting([.editor]), [.control("c")], .leave(.atOnce),
      "leave at once"),
  ]
}
