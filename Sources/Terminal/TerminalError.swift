import Text

/// Why there is no terminal to draw on, or no longer one.
package enum TerminalError: Error, Sendable, Hashable {
  /// Standard input or output is a pipe or a file.
  case notATerminal(stream: Stream)
  /// No description of this terminal type is installed; nil when `TERM` is not set.
  case unknownType(String?)
  /// The terminal cannot place the cursor, as with `TERM=dumb`.
  case cannotDraw(type: String)
  /// A system call failed.
  case system(call: String, code: Int32)

  package enum Stream: String, Sendable, Hashable {
    case input = "standard input"
    case output = "standard output"
  }

  /// What is wrong, and what to do about it, in one or two sentences.
  package var sentence: String {
    switch self {
    case .notATerminal(let stream):
      "\(stream.rawValue) is not a terminal, so there is no screen to draw on. "
        + "Start it in a terminal; `jwtutor render` prints screens as text."
    case .unknownType(nil):
      "TERM is not set, so the terminal's type is unknown. Try TERM=xterm-256color."
    case .unknownType(let type?):
      "no description of the terminal type \"\(VisibleText.show(type))\" is installed. "
        + "Try TERM=xterm-256color, or install ncurses-term."
    case .cannotDraw(let type):
      "a terminal of the type \"\(VisibleText.show(type))\" cannot place the cursor. "
        + "Try TERM=xterm-256color; `jwtutor render` prints screens as text."
    case .system(let call, let code): "the terminal failed: \(call), error \(code)"
    }
  }
}
