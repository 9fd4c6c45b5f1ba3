import SourceJSON

enum ColourNames {
  static let rule = LessonRule(
    "L028", "no text points at something by its colour: not everybody sees it"
  ) { lesson in
    lesson.allSteps.flatMap { step in
      step.texts.flatMap { text, place in
        text.paragraphs.enumerated().compactMap { index, paragraph in
          pointer(in: paragraph.plain).map { words in
            Finding(
              message: "\"\(words)\" points at something by its colour",
              pointer: LessonText.pointer(toPart: index, of: place, in: lesson),
              help: "name it: the header, the line with ✘, the browser")
          }
        }
      }
    }
  }

  private static let colours: Set<String> = [
    "red", "green", "blue", "yellow", "orange", "purple", "violet", "pink", "cyan", "magenta",
    "grey", "gray",
  ]

  /// What on a screen has a colour. A green apple may stay.
  private static let things: Set<String> = [
    "part", "parts", "line", "lines", "box", "text", "letters", "letter", "word", "words", "frame",
    "arrow", "mark", "field", "pane", "area", "colour", "color", "one", "ones", "row", "rows",
  ]

  private static func pointer(in line: String) -> String? {
    let words = line.split { !$0.isLetter }.map(String.init)
    for (first, second) in zip(words, words.dropFirst())
    where colours.contains(first.lowercased()) && things.contains(second.lowercased()) {
      return "\(first) \(second)"
    }
    for index in words.indices.dropFirst() where colours.contains(words[index].lowercased()) {
      if ["in", "shown", "marked", "drawn"].contains(words[index - 1].lowercased()) {
        return "\(words[index - 1]) \(words[index])"
      }
    }
    return nil
  }
}
