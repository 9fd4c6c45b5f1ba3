import SourceJSON
import Text

/// Text of one or more lines: a string, a list of strings, or a file of the lesson's folder.
enum TextKinds {
  /// Characters that a terminal obeys or that turn the direction of text. They have no place in a
  /// lesson: a lesson about them writes them as escapes inside a token.
  static func isForbidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E: false
    case 0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: scalar.properties.generalCategory == .control
    }
  }

  static func refuseControls(
    in text: String, at place: Place, lineBreaks: Bool = false, _ reading: inout LessonReading
  ) {
    let bad = text.unicodeScalars.first { isForbidden($0) && !(lineBreaks && $0 == "\n") }
    guard let bad else { return }
    reading.report(
      .controlCharacter, "the text holds the control character \(Hexadecimal.name(bad))", at: place,
      help: bad == "\n"
        ? "this text has one line; where more are allowed write a list of lines"
        : bad == "\t" ? "write spaces" : "remove it")
  }

  /// Lines without the line break a file ends with.
  static func lines(_ text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}

extension ValueKind where Value == [String] {
  /// Text of one or more lines.
  static let text = ValueKind(
    "a text: a string, a list of lines, or {\"file\": \"name.md\"}"
  ) { place, reading in
    switch place.node.value {
    case .string(let text):
      guard !text.isEmpty else {
        reading.report(.outOfRange, "the text is empty", at: place)
        return nil
      }
      TextKinds.refuseControls(in: text, at: place, lineBreaks: true, &reading)
      return TextKinds.lines(text)
    case .array(let elements):
      return lines(elements, at: place, &reading)
    case .object:
      return LessonTextFile.read(place, &reading)
    case .null, .bool, .number:
      reading.reportKind(
        place, expected: "a text: a string, a list of lines, or {\"file\": \"name.md\"}")
      return nil
    }
  }

  private static func lines(
    _ elements: [JSONNode], at place: Place, _ reading: inout LessonReading
  ) -> [String]? {
    guard !elements.isEmpty else {
      reading.report(.outOfRange, "the text is empty", at: place)
      return nil
    }
    return elements.enumerated().map { index, node in
      let line = place.element(index, node)
      guard let text = node.string else {
        reading.reportKind(line, expected: "a line of text")
        return ""
      }
      TextKinds.refuseControls(in: text, at: line, &reading)
      return text
    }
  }
}
