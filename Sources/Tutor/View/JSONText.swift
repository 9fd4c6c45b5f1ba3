import SourceJSON
import Terminal

/// A JSON object on as few lines as it needs, broken between members, with some members marked.
enum JSONText {
  static func lines(
    _ node: JSONNode, _ role: Role, marked names: [String], width: Int, _ glyphs: Glyphs
  ) -> [StyledLine] {
    guard let object = node.object else {
      return [StyledLine(VisibleText.show(JSONWriter.compactText(node), glyphs), role)]
    }
    var lines = [StyledLine("{", role)]
    for (index, member) in object.members.enumerated() {
      let comma = index < object.members.count - 1 ? "," : "}"
      let text = JSONWriter.quoted(member.name) + ":" + JSONWriter.compactText(member.value)
      let safe = VisibleText.show(text, glyphs)
      let isMarked = names.contains { $0.utf8.elementsEqual(member.name.utf8) }
      if let last = lines.last, last.width > 1, last.width + TextWidth.of(safe) + 1 > width {
        lines.append(StyledLine(" ", role))
      }
      lines[lines.count - 1].append(safe, isMarked ? .selection : role)
      lines[lines.count - 1].append(comma, role)
    }
    if object.isEmpty { lines[0].append("}", role) }
    return lines
  }
}
