import SourceJSON
import Text

extension ValueKind where Value == Prose {
  private static let forms = "a text: a string, a list of paragraphs, or {\"file\": \"name.md\"}"

  /// Running text: paragraphs with marks. In a file of format version 1: lines without any.
  static let prose = ValueKind(forms) { place, reading in
    guard reading.formatVersion > 1 else {
      return ValueKind<[String]>.text.read(place, &reading).map { Prose(lines: $0) }
    }
    switch place.node.value {
    case .string: return paragraph.read(place, &reading)
    case .array(let elements):
      guard !elements.isEmpty else {
        reading.report(.outOfRange, "the text is empty", at: place)
        return nil
      }
      let paragraphs = elements.enumerated().compactMap { index, node in
        paragraph.read(place.element(index, node), &reading)
      }
      return Prose(paragraphs.flatMap(\.paragraphs))
    case .object:
      return LessonTextFile.read(place, &reading).map { lines in
        Prose(paragraphs(of: lines).map { marked($0, at: place, &reading) })
      }
    case .null, .bool, .number:
      reading.reportKind(place, expected: forms)
      return nil
    }
  }

  /// Running text that was one line in format version 1: a goal, a reason, a reply.
  static let remark = ValueKind(forms) { place, reading in
    (reading.formatVersion > 1 ? prose : paragraph).read(place, &reading)
  }

  /// One paragraph: a question, an option, a hint.
  static let paragraph = ValueKind("a text") { place, reading in
    ValueKind<String>.line.read(place, &reading).map { text in
      Prose(
        reading.formatVersion > 1
          ? [marked(text, at: place, &reading)] : [Prose.Paragraph(text)])
    }
  }

  private static func marked(
    _ text: String, at place: Place, _ reading: inout LessonReading
  ) -> Prose.Paragraph {
    do throws(ProseMarks.Problem) {
      return try ProseMarks.paragraph(text)
    } catch {
      reading.report(
        .marks, error.sentence, at: place,
        help: "write *a term*, `code`, and nothing else; an asterisk itself is `*`")
      return Prose.Paragraph(text)
    }
  }

  /// The paragraphs of a text file, which stand between blank lines.
  private static func paragraphs(of lines: [String]) -> [String] {
    lines.map { $0.split(separator: " ").joined(separator: " ") }
      .split(separator: "").map { $0.joined(separator: " ") }
  }
}
