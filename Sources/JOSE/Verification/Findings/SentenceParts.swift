import Text

/// The pieces that sentences about tokens are made of.
enum SentenceParts {
  /// The longest text from a token that a sentence repeats, in Unicode scalars.
  static let longestQuote = 40

  /// A text from outside in quotes, cut when long, with something visible in place of each
  /// character that would not be seen or act on a terminal.
  static func quoted(_ text: String) -> String {
    // What nearly all names are.
    if text.utf8.count <= longestQuote, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      return "\"\(text)\""
    }
    return "\"\(VisibleText.show(text, most: longestQuote))\""
  }

  /// A name that should be ASCII, in quotes: letters that only look like Latin ones are named.
  static func quotedName(_ name: String) -> String {
    let head = name.unicodeScalars.prefix(longestQuote)
    let cut = head.endIndex < name.endIndex ? "…" : ""
    return "\"\(VisibleText.ascii(String(head)))\(cut)\""
  }

  /// A byte as the character it is, or as its number.
  static func quoted(_ byte: UInt8) -> String {
    if (0x21...0x7E).contains(byte) { return "\"\(Unicode.Scalar(byte))\"" }
    if byte == 0x20 { return "a space" }
    if byte == 0x0A || byte == 0x0D { return "a line break" }
    return "byte 0x\(Hexadecimal.text(byte))"
  }

  /// "a", "a or b", "a, b or c"; cut after four.
  static func either(_ names: [String]) -> String {
    let shown = names.prefix(4)
    guard names.count == shown.count else {
      return shown.joined(separator: ", ") + " or \(names.count - shown.count) others"
    }
    guard let last = shown.last else { return "nothing" }
    let others = shown.dropLast()
    return others.isEmpty ? last : others.joined(separator: ", ") + " or " + last
  }

  /// Some texts from outside, of which one is or was wanted.
  static func quoted(oneOf texts: [String]) -> String {
    texts.isEmpty ? "nobody" : either(texts.map { quoted($0) })
  }
}
