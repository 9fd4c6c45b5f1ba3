package import Terminal

/// What an xterm sends for a key.
package enum KeyBytes {
  /// nil for what a keyboard does not have.
  package static func bytes(_ key: KeyPress) -> [UInt8]? {
    switch key {
    case .character(let character): Array(String(character).utf8)
    case .control(let character): character.asciiValue.map { [$0 & 0x1F] }
    case .alt(let character): [0x1B] + Array(String(character).utf8)
    case .enter: [0x0D]
    case .escape: [0x1B]
    case .tab: [0x09]
    case .backspace: [0x7F]
    default: sequences[key].map { [0x1B] + Array($0.utf8) }
    }
  }

  private static let sequences: [KeyPress: String] = [
    .up: "[A", .down: "[B", .right: "[C", .left: "[D", .home: "[H", .end: "[F", .backTab: "[Z",
    .insert: "[2~", .delete: "[3~", .pageUp: "[5~", .pageDown: "[6~", .wordLeft: "[1;5D",
    .wordRight: "[1;5C", .documentStart: "[1;5H", .documentEnd: "[1;5F", .function(1): "OP",
    .function(2): "OQ", .function(3): "OR", .function(4): "OS", .function(5): "[15~",
    .function(6): "[17~",
  ]
}
