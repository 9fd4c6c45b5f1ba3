import SourceJSON
import Terminal

/// A JSON object on one line, with some members marked.
enum JSONText {
  static func line(
    _ node: JSONNode, _ role: Role, marked names: [String], _ glyphs: Glyphs
  ) -> StyledLine {
    let written = JSONWriter.compact(node)
    let spans = names.compactMap { name -> RoleSpan? in
      let place = JSONPointer.root.appending(name)
      guard let value = written.ranges[place], let label = written.nameRanges[place] else {
        return nil
      }
      return RoleSpan(label.lowerBound..<value.upperBound, .selection)
    }
    let safe = VisibleText.show(written.text, glyphs)
    // Substitutes move the letters: marks are only right where nothing had to be substituted.
    return safe.utf8.count == written.text.utf8.count
      ? StyledLine(safe, role, spans: spans) : StyledLine(safe, role)
  }
}
