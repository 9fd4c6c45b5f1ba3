import JOSE
import Terminal
import Text

/// What a check is for, where its rule stands, and what it found in this token.
enum ExplanationText {
  static func lines(
    of id: CheckID, _ editor: TokenEditor, _ env: Env
  ) -> [StyledLine] {
    guard let entry = editor.ladder.first(where: { $0.id == id }) else { return [] }
    var lines = [
      StyledLine(VisibleText.prose(env.words(.title(entry.check)), env.glyphs), .heading),
      finding(entry, env),
    ]
    if let reason = entry.outcome?.refusal?.reason {
      lines.append(StyledLine(env.words(.logged(reason: reason)), .dim))
    }
    lines.append(StyledLine())
    lines.append(StyledLine(VisibleText.prose(env.words(.explanation(entry.check)), env.glyphs)))
    lines.append(StyledLine())
    if id == .signatureEncoding { lines += LastLetter.lines(editor.document, env) }
    lines.append(StyledLine(env.words(.region(entry.check.region)), .dim))
    lines.append(StyledLine(VisibleText.prose(env.words(.rule(entry.check)), env.glyphs), .dim))
    return lines
  }

  /// Only what it is for: what it found stands in the list of checks.
  static func short(of id: CheckID, _ editor: TokenEditor, _ env: Env) -> [StyledLine] {
    editor.ladder.filter { $0.id == id }.map {
      StyledLine(VisibleText.prose(env.words(.explanation($0.check)), env.glyphs))
    }
  }

  private static func finding(_ entry: LadderEntry, _ env: Env) -> StyledLine {
    let style = OutcomeStyle(entry.outcome, env.glyphs)
    guard let outcome = entry.outcome else {
      return StyledLine("\(style.glyph) \(env.words(.nobodyLooked))", style.role)
    }
    let sentence = VisibleText.show(env.words(.outcome(outcome)), env.glyphs)
    return StyledLine("\(style.glyph) \(sentence)", style.role)
  }
}
