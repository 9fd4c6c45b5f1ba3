import Terminal

/// The key sequences of the terminal's own description.
enum DescribedKeys {
  private static let names: [(capability: String, key: KeyPress)] = [
    ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
    ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kdch1", .delete), ("kich1", .insert),
    ("kcbt", .backTab), ("kent", .enter),
  ]

  static func read() -> [[UInt8]: KeyPress] {
    var keys: [[UInt8]: KeyPress] = [:]
    for (capability, key) in names {
      // Single control characters are keys of their own on every keyboard.
      guard let bytes = NcursesLibrary.capability(capability), bytes.count > 1, bytes[0] == 0x1B
      else { continue }
      keys[bytes] = key
    }
    return keys
  }
}
