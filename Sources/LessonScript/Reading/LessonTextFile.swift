import SourceJSON
import Text

/// Text kept in a file of its own beside the lesson: `{"file": "sign.py.txt"}`.
enum LessonTextFile {
  static func read(_ place: Place, _ reading: inout LessonReading) -> [String]? {
    guard var object = ObjectReader(place, "a text in a file", &reading) else { return nil }
    let path = object.place(of: "file")
    object.refuseOtherKeys(&reading)
    guard let path else {
      reading.report(
        .missingKey, "a text in a file needs \"file\"", at: place,
        help: "add \"file\": the name of a text file in the lesson's folder")
      return nil
    }
    guard let name = path.node.string else {
      reading.reportKind(path, expected: "the name of a text file")
      return nil
    }
    guard isInside(name) else {
      reading.report(
        .fileReference, "\"\(Excerpt.short(name))\" is not a text file of the lesson's folder",
        at: path,
        help: "name a .md or .txt file in the folder, in letters, digits, '-', '_', '.' and '/'")
      return nil
    }
    do {
      return lines(of: try reading.text(name), named: path, &reading)
    } catch {
      reading.report(.fileReference, error.sentence(about: name), at: path)
      return nil
    }
  }

  /// A relative path of plain names that leads nowhere but down.
  static func isInside(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isPlain = names.allSatisfy { name in
      name.first != UInt8(ascii: ".") && !name.isEmpty
        && name.allSatisfy { $0.isLetter || $0.isDigit || "-_.".utf8.contains($0) }
    }
    return isPlain && (path.hasSuffix(".md") || path.hasSuffix(".txt"))
  }

  private static func lines(
    of file: SourceText, named place: Place, _ reading: inout LessonReading
  ) -> [String]? {
    guard let text = String(validating: file.bytes, as: UTF8.self) else {
      reading.report(.fileReference, "the file is not UTF-8", at: place)
      return nil
    }
    var offset = 0
    for scalar in text.unicodeScalars {
      let end = offset + UTF8.width(scalar)
      if scalar != "\n", TextKinds.isForbidden(scalar) {
        let use = Diagnostic.Note(
          "it is used here", source: reading.source, range: place.node.range)
        reading.add(
          Diagnostic(
            .error, code: ReadingProblem.controlCharacter.rawValue,
            "the text holds the control character \(Hexadecimal.name(scalar))", source: file,
            range: offset..<end, notes: [use],
            help: scalar == "\t" ? "write spaces" : "remove it"))
        return nil
      }
      offset = end
    }
    guard !text.isEmpty else {
      reading.report(.fileReference, "the file is empty", at: place)
      return nil
    }
    return TextKinds.lines(text)
  }
}
