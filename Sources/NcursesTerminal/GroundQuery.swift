import Terminal

/// Which ground the terminal has, as far as it can be known without waiting.
enum GroundQuery {
  /// What the environment says at once. The Linux console is black.
  static func known(terminal: String) -> Ground? {
    if let text = SystemCalls.environment("COLORFGBG"), let ground = Ground(colorFGBG: text) {
      return ground
    }
    return TerminalFamily.isLinuxConsole(terminal) ? .dark : nil
  }

  /// OSC 11 with a question: the terminal answers its colour between other input, or never. nil
  /// for terminals that might show it as text, and those that pass on what they cannot answer.
  static func bytes(terminal: String) -> [UInt8]? {
    let families = ["xterm", "alacritty", "kitty", "foot", "wezterm", "rxvt-unicode", "ghostty"]
    let known = TerminalFamily.has(terminal, in: families)
    let isInside = SystemCalls.environment("TMUX") != nil || SystemCalls.environment("STY") != nil
    return known && !isInside ? Array("\u{1B}]11;?\u{7}".utf8) : nil
  }
}
