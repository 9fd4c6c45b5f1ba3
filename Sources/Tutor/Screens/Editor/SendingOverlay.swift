import LoginFlow
import Terminal

/// Which request to send.
struct SendingOverlay: ChoiceOverlay {
  var selected = 0

  var context: KeyContext { .choosing }

  func count(over editor: TokenEditor) -> Int { SentRequest.choices.count }

  mutating func take(on editor: inout TokenEditor) -> [ScreenRequest] {
    editor.overlays.append(AnswerOverlay(SentRequest.choices[selected], from: editor))
    return [.close()]
  }

  func box(over editor: TokenEditor, _ env: Env) -> Box {
    let first = [
      StyledLine(env.words(.attackerSends)),
      StyledLine(env.words(.onlyHere), .dim), StyledLine(),
    ]
    let choices = SentRequest.choices.map { (env.words(.request($0)), "") }
    return Box(
      list: ChoiceRows.rows(first, choices, selected: selected, env),
      selectedRow: first.count + selected, title: env.words(.sendRequest), context: context, env)
  }
}
