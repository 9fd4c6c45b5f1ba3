import LessonScript
import Terminal

/// The last row of the lesson and of a box: a message or the number being typed, and the most
/// useful keys.
enum FooterLine {
  /// What stands before the keys.
  static func words(_ state: LessonScreen, _ env: Env) -> StyledLine {
    if let notice = state.notice { return StyledLine(env.words(.notice(notice)), .warning) }
    guard let number = state.count else { return StyledLine() }
    return StyledLine(
      env.words(
        state.hasStep(number) ? .jump(number) : .noJump(number, count: state.lesson.stepCount)),
      .strong)
  }

  /// As many keys of a context as fit. The help and the way out have their place before any
  /// other.
  static func line(
    for context: KeyContext, where facts: Set<ScreenFact> = [],
    after words: StyledLine = StyledLine(), width: Int, _ env: Env
  ) -> StyledLine {
    let keys = keys(of: context, where: facts, env)
    let gap = words.isEmpty ? 0 : separator.width
    var room = width - 1 - words.width - gap + separator.width
    var shown: Set<Int> = []
    for isEssential in [true, false] {
      for (index, key) in keys.enumerated() where key.isEssential == isEssential {
        let needed = separator.width + key.line.width
        if needed > room { break }
        room -= needed
        shown.insert(index)
      }
    }
    var line = StyledLine(" ") + words
    for index in shown.sorted() {
      if line.width > 1 { line.append(separator) }
      line.append(keys[index].line)
    }
    return line
  }

  private static let separator = StyledLine("  ")

  private static func keys(
    of context: KeyContext, where facts: Set<ScreenFact>, _ env: Env
  ) -> [(line: StyledLine, isEssential: Bool)] {
    KeyMap.rows(of: context, where: facts).compactMap { row in
      guard let word = row.footer, let key = row.keys.first else { return nil }
      var line = StyledLine(KeyNotation.text(key, env.glyphs), .keyName)
      line.append(" " + env.words(.footer(word)), .dim)
      return (line, row.isEssential)
    }
  }
}
