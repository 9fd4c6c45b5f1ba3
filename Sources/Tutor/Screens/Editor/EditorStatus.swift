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
    if let notice = editor.notice { return StyledLine(notice.sentence(env), .strong) }
    if let problem = problem(editor) { return StyledLine(problem, .warning) }
    return StyledLine(hint(editor.focus), .dim)
  }

  private static func problem(_ editor: TokenEditor) -> String? {
    let problems = editor.document.problems
    guard !problems.isEmpty else { return nil }
    if let problem = problems[editor.focus] { return problem.sentence }
    guard editor.focus != .ladder else { return nil }
    // A field left behind with something unfinished in it; what is unreadable says its title.
    for field in EditorField.parts {
      if let problem = problems[field], problem.isDraft {
        return "\(field.title): " + problem.sentence
      }
    }
    for field in EditorField.allCases {
      if let problem = problems[field] { return problem.sentence }
    }
    return nil
  }

  private static func hint(_ focus: EditorField) -> String {
    switch focus {
    case .raw: "The token as it travels. Any letter typed: all checks again."
    case .header: "How the token says it is signed. Anyone can write this."
    case .payload: "What the token says. Typing keeps the old signature."
    case .signature: "The signature as bytes. Only the key makes the right ones."
    case .ladder: "Up and Down choose a check, Enter says what it is for."
    }
  }
}
