import Terminal

extension KeyMap {
  /// The list of lessons, and the way to it.
  static let home: [KeyBinding] = [
    KeyBinding(
      [.home], [.enter, .right, .character(" "), .character("l")], .take, .openLesson,
      footer: .open),
    KeyBinding([.home], [.down, .character("j"), .tab], .scroll(.lines(1)), .oneBelow),
    KeyBinding([.home], [.up, .character("k"), .backTab], .scroll(.lines(-1)), .oneAbove),
    KeyBinding([.home], [.character("s")], .open(.startOver), .startOver, footer: .startOver),
    KeyBinding(KeyContext.ofLesson, [.character("H")], .open(.home), .home),
    KeyBinding([.ending], [.character("H")], .open(.home), .home, footer: .lessons),
  ]

  /// After the last step.
  static let ending: [KeyBinding] = [
    KeyBinding([.ending], [.enter, .right, .character("l")], .take, .backToStep, footer: .go),
    KeyBinding([.ending], [.down, .character("j")], .scroll(.lines(1)), .oneBelow, footer: .down),
    KeyBinding([.ending], [.up, .character("k")], .scroll(.lines(-1)), .oneAbove, footer: .up),
    KeyBinding(
      [.ending], [.pageDown, .character(" ")], .scroll(.pages(1)), .pageDown),
    KeyBinding([.ending], [.pageUp], .scroll(.pages(-1)), .pageUp),
    KeyBinding([.ending], [.home], .scroll(.start), .toBeginning),
    KeyBinding([.ending], [.end], .scroll(.end), .toEnd),
    KeyBinding(
      [.ending], [.escape, .left, .backspace, .character("h")], .leave(.close), .backToLastStep,
      footer: .back),
  ]
}
