/// Reads the marks of a paragraph: `*term*` and `` `code` ``, which may be `` *`term`* ``, and
/// nothing else.
enum ProseMarks {
  /// What is wrong with the marks of a paragraph.
  enum Problem: Error {
    /// The mark is opened and never closed.
    case open(Character)
    /// There is nothing between two marks.
    case empty(Character)
  }

  static let term: Character = "*"
  static let code: Character = "`"

  /// The paragraph that was written so. An asterisk between spaces is an asterisk, and so is one in
  /// code.
  static func paragraph(_ text: String) throws(Problem) -> Prose.Paragraph {
    var paragraph = Prose.Paragraph("")
    var span = Prose.Span(text: "")
    func take() {
      if !span.text.isEmpty { paragraph.spans.append(span) }
      span.text = ""
    }
    /// How many spans there were when the open mark of that kind came.
    var opened: [Character: Int] = [:]
    func toggle(_ mark: Character) throws(Problem) {
      take()
      guard let count = opened.removeValue(forKey: mark) else {
        opened[mark] = paragraph.spans.count
        return
      }
      if count == paragraph.spans.count { throw .empty(mark) }
    }
    let characters = Array(text)
    for (index, character) in characters.enumerated() {
      if character == code {
        try toggle(code)
        span.isCode.toggle()
      } else if character == term, !span.isCode, span.isTerm || !isAlone(index, in: characters) {
        try toggle(term)
        span.isTerm.toggle()
      } else {
        span.text.append(character)
      }
    }
    take()
    if span.isCode { throw .open(code) }
    if span.isTerm { throw .open(term) }
    return paragraph
  }

  /// Whether there is nothing but space on both sides of a character.
  private static func isAlone(_ index: Int, in characters: [Character]) -> Bool {
    let before = index == 0 || characters[index - 1] == " "
    let after = index + 1 == characters.count || characters[index + 1] == " "
    return before && after
  }
}

extension ProseMarks.Problem {
  /// Without a full stop.
  var sentence: String {
    switch self {
    case .open(let mark): "the mark \(mark) is opened and never closed"
    case .empty(let mark): "there is nothing between two marks \(mark)"
    }
  }
}
