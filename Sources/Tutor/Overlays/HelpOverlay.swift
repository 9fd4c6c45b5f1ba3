import Terminal
import Text

/// The keys of a context, out of the key table; over any screen.
package struct HelpOverlay<Owner: Screen>: TextOverlay {
  /// Whose keys.
  let keys: KeyContext
  package var scroll = 0

  package init(context: KeyContext) { keys = context }

  package var context: KeyContext { .reading }

  package func box(over owner: Owner, _ env: Env) -> Box {
    Box(
      text: lines(where: owner.facts, env), title: env.words(.keys(of: keys)),
      context: context, scroll: scroll, env)
  }

  private func lines(where facts: Set<ScreenFact>, _ env: Env) -> [StyledLine] {
    let rows = KeyMap.rows(of: keys, where: facts)
    let names = rows.map { row in
      row.keys.map { KeyNotation.text($0, env.glyphs) }.joined(separator: " ")
    }
    let column = min(30, (names.map { TextWidth.of($0) }.max() ?? 0) + 2)
    return zip(rows, names).map { row, name in
      var line = StyledLine(name, .keyName).padded(to: column)
      line.append(env.words(.help(row.help)))
      return line
    }
  }
}
