/// What every text that is shown to people must be.
enum Readable {
  /// Throws when a text holds what a terminal obeys or what changes the order of letters, or is
  /// longer than anybody reads.
  static func check(
    _ text: String, _ what: String, lines: Bool = false, longest: Int = 2000
  ) throws {
    for scalar in text.unicodeScalars where isHostile(scalar) && !(lines && scalar == "\n") {
      throw Finding(
        "\(what) holds a control character",
        "U+\(String(scalar.value, radix: 16)) in \(text.prefix(200).debugDescription)")
    }
    let length = text.utf8.count
    try Finding.unless(
      length <= longest, "\(what) is too long",
      "\(length) bytes: \(text.prefix(200).debugDescription)")
  }

  static func isHostile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
