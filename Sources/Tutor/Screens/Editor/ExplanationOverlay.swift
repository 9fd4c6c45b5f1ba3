import JOSE

/// What a check is for and what it found.
struct ExplanationOverlay: TextOverlay {
  let check: CheckID
  var scroll = 0

  var context: KeyContext { .reading }

  func box(over editor: TokenEditor, _ env: Env) -> Box {
    Box(
      text: ExplanationText.lines(of: check, editor, env), title: env.words(.check(check)),
      context: context, hanging: 0, scroll: scroll, env)
  }
}
