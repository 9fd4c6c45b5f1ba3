package import Terminal

/// The screen as a pure function of the state, the size and the glyphs.
package enum TutorView {
  package static func canvas(_ state: TutorState, size: Size, glyphs: Glyphs) -> Canvas {
    var canvas = Canvas(size: size, glyphs: glyphs)
    if state.isBlank { return canvas }
    guard ScreenLayout.fits(size) else {
      TooSmallNotice.draw(size: size, on: &canvas)
      return canvas
    }
    if case .editor(let editor)? = state.layers.first(where: \.isEditor) {
      EditorView.draw(editor, on: &canvas)
    } else {
      LessonView.draw(state, on: &canvas)
    }
    // A box over the editor has the keyboard, and no text field of the editor has it then.
    if state.front?.isEditor != true { canvas.cursor = nil }
    for layer in state.layers { Overlay.draw(layer, state: state, on: &canvas) }
    return canvas
  }
}

extension Layer {
  var isEditor: Bool {
    if case .editor = self { true } else { false }
  }
}
