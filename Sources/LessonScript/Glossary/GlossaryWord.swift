/// How a term is written in texts.
package struct GlossaryWord: Sendable, Hashable {
  /// The letters.
  package let text: String
  /// Whether it is the term only where it is marked as code: for words that everybody uses, such as
  /// `none`. The glossary writes them between backticks.
  package let isCode: Bool

  /// - Parameter spelling: as the glossary writes it.
  init(_ spelling: String) {
    let inner = spelling.dropFirst().dropLast()
    isCode = spelling.hasPrefix("`") && spelling.hasSuffix("`") && !inner.isEmpty
    text = isCode ? String(inner) : spelling
  }

  /// Whether the text has it as a whole word. Its first letter may be a capital one, as at the
  /// beginning of a sentence.
  package func occurs(in text: String) -> Bool {
    let text = Array(text.unicodeScalars)
    let word = Array(self.text.unicodeScalars)
    guard let first = word.first, text.count >= word.count else { return false }
    let capital = first.properties.uppercaseMapping.unicodeScalars.first ?? first
    return (0...text.count - word.count).contains { start in
      let end = start + word.count
      return (text[start] == first || text[start] == capital)
        && text[start + 1..<end] == word[1...]
        && !Self.isJoined(word[0], text[..<start].reversed())
        && !Self.isJoined(word[word.count - 1], text[end...])
    }
  }

  /// Whether what stands beside a character, the nearest first, is of one word with it; the parts
  /// of `token-size` are.
  private static func isJoined(
    _ scalar: Unicode.Scalar, _ others: some Sequence<Unicode.Scalar>
  ) -> Bool {
    guard isLetter(scalar) else { return false }
    let next = others.drop { $0 == "-" }.prefix(1)
    return next.contains(where: isLetter)
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
  }
}
