import JOSE
import SourceJSON
import Terminal
import Text

/// A JSON object on as few lines as it needs, broken between members.
enum JSONText {
  /// One line of it, and whether a member that the step points at is in it.
  struct Line {
    var text: StyledLine
    var isPointedAt = false
  }

  /// - Parameters:
  ///   - pointed: names of members that the step points at.
  ///   - change: what differs from the object as it was issued; a change shows before anything
  ///     else.
  static func lines(
    _ node: JSONNode, _ role: Role, pointed: [String], change: MemberDifference, width: Int,
    _ glyphs: Glyphs
  ) -> [Line] {
    guard let object = node.object else {
      return [Line(text: StyledLine(VisibleText.show(JSONWriter.compactText(node), glyphs), role))]
    }
    var lines = [Line(text: StyledLine("{", role))]
    for (index, member) in object.members.enumerated() {
      let comma = index < object.members.count - 1 ? "," : "}"
      let text = JSONWriter.quoted(member.name) + ":" + JSONWriter.compactText(member.value)
      let safe = VisibleText.show(text, glyphs)
      let isPointedAt = pointed.contains { $0.isExactly(member.name) }
      if let last = lines.last?.text, last.width > 1,
        last.width + TextWidth.of(safe) + 1 > width
      {
        lines.append(Line(text: StyledLine(" ", role)))
      }
      let row = lines.count - 1
      let isChanged = change.changed.contains(member)
      lines[row].text.append(safe, isChanged ? .changed : isPointedAt ? .selection : role)
      lines[row].text.append(comma, role)
      if isPointedAt { lines[row].isPointedAt = true }
    }
    if object.isEmpty { lines[0].text.append("}", role) }
    return lines
  }
}
