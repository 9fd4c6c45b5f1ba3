import SourceJSON
import Text

/// Where a line of text stands in the lesson's file, and how wide it is on the screen.
enum LessonText {
  /// What fits on a screen of 80 columns inside its frame.
  static let columns = 76

  /// The place of one line or paragraph of a text: the element of a list, else the whole text.
  static func pointer(toPart index: Int, of text: JSONPointer, in lesson: Lesson) -> JSONPointer {
    lesson.root[text]?.array == nil ? text : text.appending(index)
  }

  /// `line 3 of sign.py.txt` when the text is in a file, else `the line`.
  static func name(ofLine index: Int, of text: JSONPointer, in lesson: Lesson) -> String {
    let file = lesson.root[text.appending("file")]?.string
    let isList = lesson.root[text]?.array != nil
    return file.map { "line \(index + 1) of \($0)" }
      ?? (isList ? "the line" : "line \(index + 1) of the text")
  }

  /// A finding for each line that is too wide, measured as it is shown.
  static func tooWide(
    _ lines: [String], at text: JSONPointer, limit: Int = columns, in lesson: Lesson
  ) -> [Finding] {
    lines.enumerated().compactMap { index, line in
      let width = TextWidth.of(line)
      guard width > limit else { return nil }
      return Finding(
        message: "\(name(ofLine: index, of: text, in: lesson)) is \(width) columns wide, "
          + "at most \(limit) fit",
        pointer: pointer(toPart: index, of: text, in: lesson), help: "break or shorten the line")
    }
  }
}

extension Lesson {
  /// The place of a name in a step's `focus`.
  func pointer(to focus: Focus, of step: Step) -> JSONPointer {
    let list = step.pointer.appending("focus")
    let index = root[list]?.array?.firstIndex { $0.string.flatMap(Focus.init) == focus }
    return index.map { list.appending($0) } ?? list
  }

  /// Every step, in order.
  package var allSteps: [Step] { stages.flatMap(\.steps) }
}
