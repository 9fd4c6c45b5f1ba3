/// The pieces that sentences about tokens are made of.
enum SentenceParts {
  /// The longest text from a token that a sentence repeats, in Unicode scalars.
  static let longestQuote = 40

  /// A text from outside in quotes, cut when long, with a code in place of each scalar that would
  /// be invisible or act on a terminal.
  static func quoted(_ text: String, asciiOnly: Bool = false) -> String {
    // What nearly all names are.
    if text.utf8.count <= longestQuote, text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      return "\"\(text)\""
    }
    var result = "\""
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == longestQuote {
        result += "…"
        break
      }
      if isVisible(scalar), scalar.isASCII || !asciiOnly {
        result.unicodeScalars.append(scalar)
      } else {
        result += "\\u{\(String(scalar.value, radix: 16, uppercase: true))}"
      }
    }
    return result + "\""
  }

  /// A byte as the character it is, or as its number.
  static func quoted(_ byte: UInt8) -> String {
    if (0x21...0x7E).contains(byte) { return "\"\(Unicode.Scalar(byte))\"" }
    if byte == 0x20 { return "a space" }
    if byte == 0x0A || byte == 0x0D { return "a line break" }
    let digits = String(byte, radix: 16, uppercase: true)
    return "byte 0x\(digits.count == 1 ? "0" : "")\(digits)"
  }

  /// "1 byte", "2 bytes".
  static func count(_ number: Int, _ noun: String) -> String {
    "\(number) \(noun)\(number == 1 ? "" : "s")"
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

  /// A span of time by its two largest units: "3 min 20 s".
  static func duration(seconds: Double) -> String {
    guard seconds.magnitude < 1e15 else { return "ages" }
    let whole = Int(seconds.magnitude)
    if whole == 0 { return seconds == 0 ? "0 s" : "less than 1 s" }
    let units = [(86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")]
    var rest = whole
    var parts: [String] = []
    for (length, name) in units {
      let number = rest / length
      rest -= number * length
      // After the largest unit only the next one counts: "2 d 5 min" would claim too much.
      if number > 0 { parts.append("\(number) \(name)") }
      if parts.count == 2 || (!parts.isEmpty && number == 0) { break }
    }
    return parts.joined(separator: " ")
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse,
      .unassigned:
      false
    default:
      scalar.value == 0x20 || !scalar.properties.isWhitespace
    }
  }
}
