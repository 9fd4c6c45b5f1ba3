package import Terminal

/// One row of the key table.
package struct KeyBinding: Sendable {
  /// Where it works.
  package let contexts: Set<KeyContext>
  /// The keys that do it; the first one is shown in the bottom line.
  package let keys: [KeyPress]
  /// Nil when the text field that has the keyboard takes the key as it is.
  package let action: TutorAction?
  /// What it does, for the help and the README.
  let help: KeyHelp
  /// What the bottom line calls it; nil keeps it out of there.
  let footer: KeyFooter?
  /// Whether it has its place in the bottom line before any other: the help, and the way out.
  package let isEssential: Bool
  /// Help and bottom line show it only where this is so; nil: always.
  package let fact: ScreenFact?

  init(
    _ contexts: Set<KeyContext>, _ keys: [KeyPress], _ action: TutorAction?, _ help: KeyHelp,
    footer: KeyFooter? = nil, isEssential: Bool = false, when fact: ScreenFact? = nil
  ) {
    self.contexts = contexts
    self.keys = keys
    self.action = action
    self.help = help
    self.footer = footer
    self.isEssential = isEssential
    self.fact = fact
  }
}
