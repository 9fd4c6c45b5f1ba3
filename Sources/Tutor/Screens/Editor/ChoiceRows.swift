import Terminal

/// The rows of a short list: what it is about, and each choice with a note.
enum ChoiceRows {
  static let noteColumn = 26

  static func rows(
    _ first: [StyledLine], _ choices: [(name: String, note: String)], selected: Int,
    _ env: Env
  ) -> [StyledLine] {
    first
      + choices.enumerated().map { index, choice in
        let isChosen = index == selected
        var row = StyledLine(isChosen ? env.glyphs.current + " " : "  ", .accent)
        row.append(choice.name, isChosen ? .selection : .text)
        row = row.padded(to: noteColumn)
        row.append(choice.note, .dim)
        return row
      }
  }
}
