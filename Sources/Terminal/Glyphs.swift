/// The drawing characters of a terminal: all of Unicode, or ASCII only.
package struct Glyphs: Sendable, Hashable {
  /// The characters of a frame; each one column wide.
  package struct Frame: Sendable, Hashable {
    package var horizontal: String
    package var vertical: String
    package var topLeft: String
    package var topRight: String
    package var bottomLeft: String
    package var bottomRight: String
    /// ├ and ┤, for a line across the frame.
    package var leftTee: String
    package var rightTee: String

    init(_ characters: String) {
      let parts = characters.map(String.init)
      func part(_ index: Int) -> String { index < parts.count ? parts[index] : "+" }
      horizontal = part(0)
      vertical = part(1)
      topLeft = part(2)
      topRight = part(3)
      bottomLeft = part(4)
      bottomRight = part(5)
      leftTee = part(6)
      rightTee = part(7)
    }
  }

  package let isASCII: Bool
  package let light: Frame
  /// The frame of the pane with the keyboard.
  package let heavy: Frame
  /// The one-column sign that something was cut.
  package let cut: String
  package let ellipsis: String
  package let bullet: String
  /// Stands for a letter of a password.
  package let secret: String
  package let passed: String
  package let failed: String
  package let skipped: String
  /// A stage that is done, present, still to come.
  package let done: String
  package let current: String
  package let pending: String
  /// A goal that is not reached, and one that is.
  package let open: String
  package let reached: String
  /// The sign before a question or an input line.
  package let prompt: String
  package let right: String
  package let up: String
  package let down: String
  /// The line of a wire and its two heads; each one column wide.
  package let wire: String
  package let wireToRight: String
  package let wireToLeft: String
  /// More lines above, below.
  package let moreAbove: String
  package let moreBelow: String

  package static let unicode = Glyphs(
    isASCII: false, light: Frame("─│┌┐└┘├┤"), heavy: Frame("━┃┏┓┗┛┣┫"), cut: "…", ellipsis: "…",
    bullet: "•", secret: "•", passed: "✔", failed: "✘", skipped: "–", done: "✔", current: "▸",
    pending: "·", open: "○", reached: "●", prompt: "❯", right: "→", up: "↑", down: "↓", wire: "─",
    wireToRight: "▶", wireToLeft: "◀", moreAbove: "▲", moreBelow: "▼")

  package static let ascii = Glyphs(
    isASCII: true, light: Frame("-|++++++"), heavy: Frame("=|######"), cut: ">", ellipsis: "...",
    bullet: "*", secret: "*", passed: "[x]", failed: "[!]", skipped: "[-]", done: "x",
    current: ">", pending: ".", open: "( )", reached: "(*)", prompt: ">", right: "->", up: "^",
    down: "v", wire: "-", wireToRight: ">", wireToLeft: "<", moreAbove: "^", moreBelow: "v")
}
