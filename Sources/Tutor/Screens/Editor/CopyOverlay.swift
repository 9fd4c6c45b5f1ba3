import LoginFlow
import Terminal

/// What to copy to the terminal's clipboard.
struct CopyOverlay: ChoiceOverlay {
  var selected: Int

  /// - Parameter field: what has the keyboard is offered first.
  init(from field: EditorField) {
    selected = CopiedPart.allCases.firstIndex(of: CopiedPart(field)) ?? 0
  }

  var context: KeyContext { .choosing }

  func count(over editor: TokenEditor) -> Int { CopiedPart.allCases.count }

  mutating func take(on editor: inout TokenEditor) -> [ScreenRequest] {
    editor.copy(CopiedPart.allCases[selected]) + [.close()]
  }

  func box(over editor: TokenEditor, _ env: Env) -> Box {
    let first = [StyledLine(env.words(.copyGoesTo), .dim), StyledLine()]
    let request = SentRequest.choices[editor.lastRequest]
    let choices = CopiedPart.allCases.map { part in
      (env.words(.copied(part)), part == .curl ? env.words(.request(request)) : "")
    }
    return Box(
      list: ChoiceRows.rows(first, choices, selected: selected, env),
      selectedRow: first.count + selected, title: env.words(.copyWhat), context: context, env)
  }
}
