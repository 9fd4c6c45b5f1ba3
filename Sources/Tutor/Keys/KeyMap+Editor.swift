import Terminal

extension KeyMap {
  /// The keys of the token editor. Letters are letters there, so commands are control keys.
  static let editing: [KeyBinding] = leavingTheEditor + commands + undoing + moving + choosing

  private static let leavingTheEditor: [KeyBinding] = [
    KeyBinding(
      [.editor], [.escape], .leave(.close),
      "back to the lesson, which edits do not touch; e at this step brings them back",
      footer: "back", isEssential: true),
    KeyBinding(
      [.editor], [.tab], .edit(.nextField),
      "the next field: raw, header, payload, signature, checks", footer: "field"),
    KeyBinding([.editor], [.backTab], .edit(.previousField), "the field before"),
  ]

  private static let commands: [KeyBinding] = [
    KeyBinding(
      [.editor], [.control("s")], .edit(.sign), "sign: make a new signature with a key",
      footer: "sign"),
    KeyBinding(
      [.editor], [.control("r"), .function(5)], .edit(.send),
      "send a request with this token and see the answer", footer: "send"),
    KeyBinding(
      [.editor], [.control("g"), .function(1)], .open(.help), "this help", footer: "help",
      isEssential: true),
    KeyBinding(
      [.editor], [.control("o"), .function(2)], .edit(.explain),
      "explain the check that refuses, or the chosen one", footer: "why"),
    KeyBinding(
      [.editor], [.control("x")], .edit(.toggleSignatureCheck),
      "careless server: signature check off or on, only here", footer: "careless"),
  ]

  private static let undoing: [KeyBinding] = [
    KeyBinding(
      [.editor], [.control("u"), .control("_")], .edit(.undo), "undo the last word typed",
      footer: "undo"),
    KeyBinding([.editor], [.control("y")], .edit(.redo), "do again what was undone"),
    KeyBinding(
      [.editor], [.control("t")], .edit(.reset), "back to the token as it was issued",
      footer: "reset"),
  ]

  private static let moving: [KeyBinding] = [
    KeyBinding(
      [.editor], [.left, .right, .up, .down], nil,
      "move in the text; up and down choose in the list of checks"),
    KeyBinding(
      [.editor], [.wordLeft, .wordRight], nil, "to the beginning or end of a word"),
    KeyBinding([.editor], [.home, .end], nil, "to the beginning or end of the line"),
    KeyBinding([.editor], [.pageUp, .pageDown], nil, "a page up or down"),
    KeyBinding([.editor], [.backspace, .delete], nil, "delete the letter before or at the cursor"),
    KeyBinding(
      [.editor], [.enter], nil, "a new line in JSON; in the list of checks: explain this one"),
  ]

  private static let choosing: [KeyBinding] = [
    KeyBinding([.choosing], [.enter], .take, "take what is chosen", footer: "take it"),
    KeyBinding([.choosing], [.up], .scroll(.lines(-1)), "the one above", footer: "up"),
    KeyBinding([.choosing], [.down, .tab], .scroll(.lines(1)), "the one below", footer: "down"),
    KeyBinding(
      [.choosing], [.escape], .leave(.close), "close, nothing happens", footer: "close",
      isEssential: true),
    KeyBinding(
      [.choosing], [.control("g"), .function(1)], .open(.help), "this help", footer: "help",
      isEssential: true),
  ]
}
