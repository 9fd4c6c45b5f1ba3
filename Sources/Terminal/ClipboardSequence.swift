/// The sequence that hands text to a terminal's clipboard (xterm's OSC 52).
package enum ClipboardSequence {
  /// The most bytes of text that terminals take.
  package static let largestText = 74_000

  /// A program that runs the terminal inside another one.
  package enum Multiplexer: Sendable, Hashable { case tmux, screen }

  /// nil for terminals that would show it as text, and for more than they take.
  package static func bytes(
    _ text: String, terminal: String, in multiplexer: Multiplexer? = nil
  ) -> [UInt8]? {
    let families = ["xterm", "tmux", "alacritty", "kitty", "foot", "wezterm", "rxvt-unicode", "st"]
    let known = multiplexer != nil || TerminalFamily.has(terminal, in: families)
    guard known, text.utf8.count <= largestText else { return nil }
    let sequence = Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
    return switch multiplexer {
    case nil: sequence
    // tmux takes it where `set-clipboard` is on, and passes it on where `allow-passthrough` is.
    case .tmux: sequence + throughTmux(sequence)
    case .screen: throughScreen(sequence)
    }
  }

  /// For the terminal that tmux runs in: every escape is doubled.
  private static func throughTmux(_ sequence: [UInt8]) -> [UInt8] {
    Array("\u{1B}Ptmux;".utf8) + sequence.flatMap { $0 == 0x1B ? [$0, $0] : [$0] }
      + Array("\u{1B}\\".utf8)
  }

  /// For the terminal that screen runs in, which takes short strings only.
  private static func throughScreen(_ sequence: [UInt8]) -> [UInt8] {
    stride(from: 0, to: sequence.count, by: 250).flatMap { start in
      Array("\u{1B}P".utf8) + sequence[start..<min(start + 250, sequence.count)]
        + Array("\u{1B}\\".utf8)
    }
  }

  /// RFC 4648 §4, with padding.
  private static func base64(_ bytes: [UInt8]) -> [UInt8] {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
    var result: [UInt8] = []
    result.reserveCapacity((bytes.count + 2) / 3 * 4)
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
      for index in 0..<4 {
        let letter = letters[bits >> (18 - 6 * index) & 63]
        result.append(index <= group.count ? letter : UInt8(ascii: "="))
      }
    }
    return result
  }
}
