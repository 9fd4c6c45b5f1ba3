package import Terminal

/// The one table of keys. The bottom line, the help and the README come from it.
package enum KeyMap {
  package static let bindings: [KeyBinding] = moving + lookingAround + lists + editing + leaving

  /// What a key means in a context, or nil.
  package static func action(for key: Key, in context: KeyContext) -> TutorAction? {
    if context.takesNumber, case .character(let character) = key,
      let digit = character.wholeNumberValue, character.isASCII
    {
      return .digit(digit)
    }
    return bindings.first { $0.contexts.contains(context) && $0.keys.contains(key) }?.action
  }

  /// The rows of one context, in the order of the table.
  package static func rows(of context: KeyContext) -> [KeyBinding] {
    bindings.filter { $0.contexts.contains(context) }
  }

  private static let moving: [KeyBinding] = [
    KeyBinding(
      [.lesson], [.right, .character(" "), .enter, .pageDown, .character("l")], .next,
      "the next step", footer: "next"),
    KeyBinding(
      [.lesson], [.left, .backspace, .pageUp, .character("h")], .back, "the step before",
      footer: "back"),
    KeyBinding([.lesson, .steps, .reading, .explaining], [.home], .first, "to the beginning"),
    KeyBinding([.lesson, .steps, .reading, .explaining], [.end], .last, "to the end"),
    KeyBinding(
      [.lesson, .steps], [.character("G")], .jump, "to the step of that number: 1 2 G goes to 12"),
  ]

  private static let lookingAround: [KeyBinding] = [
    KeyBinding(
      [.lesson], [.character("e")], .openEditor, "edit the token and watch the checks",
      footer: "edit token"),
    KeyBinding([.lesson], [.tab], .nextPane, "the next pane", footer: "pane"),
    KeyBinding([.lesson], [.backTab], .previousPane, "the pane before"),
    KeyBinding([.reading], [.tab], .nextPane, "the next pane, while one is viewed as a whole"),
    KeyBinding([.reading], [.backTab], .previousPane, "the pane before"),
    KeyBinding(
      [.lesson], [.character("v")], .openWhole, "view the pane as a whole, nothing shortened"),
    KeyBinding(
      [.lesson, .steps, .reading, .explaining], [.down, .character("j")], .scroll(1),
      "down one line"),
    KeyBinding(
      [.lesson, .steps, .reading, .explaining], [.up, .character("k")], .scroll(-1), "up one line"),
    KeyBinding(
      [.steps, .reading, .explaining], [.pageDown, .character(" ")], .page(1), "down one page"),
    KeyBinding([.steps, .reading, .explaining], [.pageUp], .page(-1), "up one page"),
  ]

  private static let lists: [KeyBinding] = [
    KeyBinding(
      [.lesson], [.character("g")], .openSteps, "list all steps and jump", footer: "steps"),
    KeyBinding(
      [.steps], [.enter, .right, .character("l")], .choose, "go to this step", footer: "go"),
    KeyBinding([.lesson], [.character("n")], .openNotes, "notes for the teacher"),
    KeyBinding(
      [.lesson], [.character("b"), .character(".")], .blank,
      "blank the screen; any key brings it back"),
  ]

  private static let leaving: [KeyBinding] = [
    KeyBinding(
      [.lesson, .steps], [.character("?")], .openHelp, "the keys of this screen", footer: "help",
      isEssential: true),
    KeyBinding(
      [.reading, .explaining], [.character("?"), .control("g"), .function(1)], .openHelp,
      "the keys of this screen, or back from them", footer: "help", isEssential: true),
    KeyBinding(
      [.steps, .reading, .explaining], [.escape], .close, "close", footer: "close",
      isEssential: true),
    KeyBinding([.lesson], [.character("q")], .quit, "leave", footer: "quit", isEssential: true),
    KeyBinding([.steps, .reading, .explaining], [.character("q")], .quit, "close"),
    KeyBinding(
      [.editor], [.control("c")], .leaveAtOnce, "leave the lesson at once", footer: "quit",
      isEssential: true),
    KeyBinding(
      Set(KeyContext.allCases).subtracting([.editor]), [.control("c")], .leaveAtOnce,
      "leave at once"),
  ]
}
