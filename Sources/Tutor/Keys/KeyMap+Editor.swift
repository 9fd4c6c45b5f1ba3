import Terminal

extension KeyMap {
  /// The keys of the token editor. Letters are letters there, so commands are control keys.
  static let editing: [KeyBinding] = leavingTheEditor + commands + undoing + moving + choosing

  private static let leavingTheEditor: [KeyBinding] = [
    KeyBinding(
      [.editor], [.escape, .control("x")], .leave(.close), .backToLesson, footer: .back,
      isEssential: true),
    KeyBinding([.editor], [.tab], .edit(.nextField), .nextField, footer: .field),
    KeyBinding([.editor], [.backTab], .edit(.previousField), .fieldBefore),
  ]

  /// On keys that mean nothing to a shell's line and to nano, nor to the terminal itself (Ctrl-S and
  /// Ctrl-Q stop and go on in many).
  private static let commands: [KeyBinding] = [
    KeyBinding(
      [.editor], [.alt("s"), .function(3)], .edit(.sign), .sign, footer: .sign),
    KeyBinding([.editor], [.control("r"), .function(5)], .edit(.send), .send, footer: .send),
    KeyBinding(
      [.editor], [.control("g"), .function(1)], .open(.help), .thisHelp, footer: .help,
      isEssential: true),
    KeyBinding([.editor], [.control("o"), .function(2)], .edit(.explain), .explain, footer: .why),
    KeyBinding([.editor], [.alt("c"), .function(6)], .edit(.copy), .copy, footer: .copy),
    KeyBinding(
      [.editor], [.alt("x"), .function(8)], .edit(.toggleSignatureCheck), .careless,
      footer: .careless),
  ]

  private static let undoing: [KeyBinding] = [
    KeyBinding([.editor], [.alt("u"), .control("_")], .edit(.undo), .undo, footer: .undo),
    KeyBinding([.editor], [.alt("e")], .edit(.redo), .redo),
    KeyBinding([.editor], [.control("t")], .edit(.reset), .reset, footer: .reset),
  ]

  private static let moving: [KeyBinding] = [
    KeyBinding([.editor], [.left, .right, .up, .down], nil, .moveInText),
    KeyBinding(
      [.editor], [.wordLeft, .wordRight, .alt("b"), .alt("f")], nil, .wordEnds),
    KeyBinding(
      [.editor], [.home, .end, .control("a"), .control("e")], nil, .lineEnds),
    KeyBinding([.editor], [.pageUp, .pageDown], nil, .pages),
    KeyBinding([.editor], [.backspace, .delete], nil, .delete),
    KeyBinding([.editor], [.control("u"), .control("k")], nil, .deleteToLineEnds),
    KeyBinding([.editor], [.control("w")], nil, .deleteWord),
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
