import Terminal
import Text

/// The keys of a context, out of the key table.
enum HelpOverlay {
  static func lines(for context: KeyContext, glyphs: Glyphs) -> [StyledLine] {
    let rows = KeyMap.rows(of: context)
    let names = rows.map { row in
      row.keys.map { KeyNotation.text($0, glyphs) }.joined(separator: " ")
    }
    let column = min(30, (names.map { TextWidth.of($0) }.max() ?? 0) + 2)
    return zip(rows, names).map { row, name in
      var line = StyledLine(name, .keyName).padded(to: column)
      line.append(row.help)
      return line
    }
  }
}
