import Terminal

/// Things that lie over the screen, drawn last.
enum Overlay {
  static func draw(_ layer: Layer, state: TutorState, on canvas: inout Canvas) {
    switch layer {
    case .help(_, let scroll), .notes(let scroll), .whole(_, let scroll):
      box(layer, of: state, size: canvas.size, glyphs: canvas.glyphs)?
        .draw(scroll: scroll, on: &canvas)
    case .steps(let selected): StepsOverlay.draw(state, selected: selected, on: &canvas)
    case .editor: break
    }
  }

  /// The text in front as a box on a screen of that size; nil for what is no text.
  static func box(_ layer: Layer, of state: TutorState, size: Size, glyphs: Glyphs) -> TextBox? {
    switch layer {
    case .help(let context, _):
      TextBox(
        HelpOverlay.lines(for: context, glyphs: glyphs), title: context.title, context: .reading,
        size: size)
    case .notes:
      TextBox(
        NotesOverlay.lines(state, glyphs: glyphs), title: "For the teacher", context: .reading,
        size: size)
    case .whole(let pane, _): whole(pane, of: state, size: size, glyphs: glyphs)
    case .steps, .editor: nil
    }
  }

  private static func whole(
    _ pane: PaneID, of state: TutorState, size: Size, glyphs: Glyphs
  ) -> TextBox {
    let context = PaneContext(
      state: state, width: max(1, size.columns - 8), height: size.rows, glyphs: glyphs,
      isWhole: true)
    let content = PaneView.content(pane, context)
    return TextBox(
      content.lines, title: content.title.plain, context: .reading, width: size.columns - 4,
      size: size)
  }
}
