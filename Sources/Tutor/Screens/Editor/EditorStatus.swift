import Terminal

/// The rows over the keys: what just happened, what is wrong with a field, or what to do here.
enum EditorStatus {
  private static let mostRows = 3

  static func lines(_ editor: TokenEditor, width: Int, _ env: Env) -> [StyledLine] {
    let lines = TextWrap.wrap(line(editor, env), width: max(1, width))
    guard lines.count > mostRows else { return lines }
    // The third row goes on to the end and is cut, with a sign, where it is drawn.
    let rest = lines[(mostRows - 1)...].map(\.plain).joined(separator: " ")
    return Array(lines.prefix(mostRows - 1)) + [StyledLine(rest, .warning)]
  }

  private static func line(_ editor: TokenEditor, _ env: Env) -> StyledLine {
    if let notice = editor.notice { return StyledLine(env.words(.notice(notice)), .strong) }
    if let problem = problem(editor, env) { return StyledLine(problem, .warning) }
    return TaskLine.line(editor, env) ?? StyledLine(env.words(.hint(editor.focus)), .dim)
  }

  private static func problem(_ editor: TokenEditor, _ env: Env) -> String? {
    let problems = editor.document.problems
    guard !problems.isEmpty else { return nil }
    if let problem = problems[editor.focus] { return env.words(.problem(problem)) }
    guard editor.focus != .ladder else { return nil }
    // A field left behind with something unfinished in it; what is unreadable says its title.
    for field in EditorField.parts {
      if let problem = problems[field], problem.isDraft {
        return "\(env.words(.field(field))): " + env.words(.problem(problem))
      }
    }
    for field in EditorField.allCases {
      if let problem = problems[field] { return env.words(.problem(problem)) }
    }
    return nil
  }
}
