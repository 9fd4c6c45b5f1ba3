/// The sequence that hands text to a terminal's clipboard (xterm's OSC 52).
enum ClipboardSequence {
  /// nil for terminals that would show it as text, and for more than they take.
  static func bytes(_ text: String, terminal: String) -> [UInt8]? {
    let families = ["xterm", "tmux", "alacritty", "kitty", "foot", "wezterm", "rxvt-unicode", "st"]
    let known = TerminalFamily.has(terminal, in: families)
    guard known, text.utf8.count <= 74_000 else { return nil }
    return Array("\u{1B}]52;c;".utf8) + base64(Array(text.utf8)) + [0x07]
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
