import Terminal

extension KeyMap {
  /// The keys of the token editor. Letters are letters there, so commands are control keys.
  static let editing: [KeyBinding] = leavingTheEditor + commands + undoing + moving + choosing

  private static let leavingTheEditor: [KeyBinding] = [
    KeyBinding(
      [.editor], [.escape], .leave(.close), .backToLesson, footer: .back, isEssential: true),
    KeyBinding([.editor], [.tab], .edit(.nextField), .nextField, footer: .field),
    KeyBinding([.editor], [.backTab], .edit(.previousField), .fieldBefore),
  ]

  private static let commands: [KeyBinding] = [
    KeyBinding([.editor], [.control("s")], .edit(.sign), .sign, footer: .sign),
    KeyBinding([.editor], [.control("r"), .function(5)], .edit(.send), .send, footer: .send),
    KeyBinding(
      [.editor], [.control("g"), .function(1)], .open(.help), .thisHelp, footer: .help,
      isEssential: true),
    KeyBinding([.editor], [.control("o"), .function(2)], .edit(.explain), .explain, footer: .why),
    KeyBinding(
      [.editor], [.control("x")], .edit(.toggleSignatureCheck), .careless, footer: .careless),
  ]

  private static let undoing: [KeyBinding] = [
    KeyBinding([.editor], [.control("u"), .control("_")], .edit(.undo), .undo, footer: .undo),
    KeyBinding([.editor], [.control("y")], .edit(.redo), .redo),
    KeyBinding([.editor], [.control("t")], .edit(.reset), .reset, footer: .reset),
  ]

  private static let moving: [KeyBinding] = [
    KeyBinding([.editor], [.left, .right, .up, .down], nil, .moveInText),
    KeyBinding([.editor], [.wordLeft, .wordRight], nil, .wordEnds),
    KeyBinding([.editor], [.home, .end], nil, .lineEnds),
    KeyBinding([.editor], [.pageUp, .pageDown], nil, .pages),
    KeyBinding([.editor], [.backspace, .delete], nil, .delete),
    KeyBinding([.editor], [.enter], nil, .newLine),
  ]

  private static let choosing: [KeyBinding] = [
    KeyBinding([.choosing], [.enter], .take, .take, footer: .takeIt),
    KeyBinding([.choosing], [.up], .scroll(.lines(-1)), .oneAbove, footer: .up),
    KeyBinding([.choosing], [.down, .tab], .scroll(.lines(1)), .oneBelow, footer: .down),
    KeyBinding(
      [.choosing], [.escape], .leave(.close), .closeChoice, footer: .close, isEssential: true),
    KeyBinding(
      [.choosing], [.control("g"), .function(1)], .open(.help), .thisHelp, footer: .help,
      isEssential: true),
  ]
}
