import Terminal

/// Two letters by which a token is known again at a glance: the same text has the same mark, on
/// every pane. It is this program's own, no part of any token.
enum TokenMark {
  /// `#Kf`
  static func text(of token: String) -> String {
    // FNV-1a: any change of any letter changes it.
    let hash = token.utf8.reduce(2_166_136_261 as UInt32) { ($0 ^ UInt32($1)) &* 16_777_619 }
    let mixed = Int((hash ^ (hash >> 16)) % (26 * 26))
    let letters = [UInt8(0x41 + mixed / 26), UInt8(0x61 + mixed % 26)]
    return "#" + String(decoding: letters, as: UTF8.self)
  }

  static func line(_ token: String) -> StyledLine { StyledLine(text(of: token), .accent) }
}
