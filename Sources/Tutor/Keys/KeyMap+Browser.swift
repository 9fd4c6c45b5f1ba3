import Terminal

extension KeyMap {
  /// The keys of the browser pane. While a field takes text, letters are letters there.
  static let inBrowser: [KeyBinding] = [
    KeyBinding([.typing], [.enter], .browser(.press), .fieldDone, footer: .press),
    KeyBinding(
      [.browser], [.enter, .character(" ")], .browser(.press), .press, footer: .press),
    KeyBinding(
      [.browser, .typing], [.down, .control("n")], .browser(.choose(1)), .controlBelow,
      footer: .choose),
    KeyBinding([.browser, .typing], [.up, .control("p")], .browser(.choose(-1)), .controlAbove),
    KeyBinding(
      [.browser, .typing], [.escape], .browser(.leave), .leaveBrowser, footer: .leave,
      isEssential: true),
    KeyBinding([.browser], [.right], .browser(.forward), .forward, footer: .next),
    KeyBinding([.typing], [.right], .browser(.forward), .forwardInText, footer: .next),
    KeyBinding([.browser, .typing], [.pageDown], .step(.next), .nextStep),
    KeyBinding([.browser], [.left, .pageUp], .step(.back), .stepBefore),
    KeyBinding([.typing], [.pageUp], .step(.back), .stepBefore),
    KeyBinding([.typing], [.left], .browser(.backward), .leftInText),
    KeyBinding([.typing], [.wordLeft, .wordRight], nil, .wordEnds),
    KeyBinding([.typing], [.home, .end], nil, .lineEnds),
    KeyBinding([.typing], [.backspace, .delete], nil, .delete),
    KeyBinding(
      [.typing], [.control("g"), .function(1)], .open(.help), .thisHelp, footer: .help,
      isEssential: true),
  ]
}
