import LoginFlow
import Terminal

/// Which request to send.
struct SendingOverlay: ChoiceOverlay {
  var selected: Int

  var context: KeyContext { .choosing }

  func count(over editor: TokenEditor) -> Int { SentRequest.choices.count }

  mutating func take(on editor: inout TokenEditor) -> [ScreenRequest] {
    editor.send(selected)
    return [.close()]
  }

  func box(over editor: TokenEditor, _ env: Env) -> Box {
    let first = [
      StyledLine(env.words(.sender(editor.holder))),
      StyledLine(env.words(editor.hands == nil ? .onlyHere : .onTheLessonsWire), .dim),
      StyledLine(),
    ]
    let choices = SentRequest.choices.map { (env.words(.request($0)), "") }
    return Box(
      list: ChoiceRows.rows(first, choices, selected: selected, env),
      selectedRow: first.count + selected, title: env.words(.sendRequest), context: context, env)
  }
}
