import JOSE
import Terminal

/// The screen of the token editor.
enum EditorView {
  static func draw(_ editor: TokenEditor, on canvas: inout Canvas) {
    let layout = EditorLayout(editor, size: canvas.size)
    canvas.put(
      EditorTitle.line(editor, width: layout.title.width), x: 0, y: 0, width: layout.title.width)
    PartsView.draw(editor, layout, on: &canvas)
    LadderView.draw(editor, layout, on: &canvas)
    if let frame = layout.explanation { drawExplanation(editor, in: frame, on: &canvas) }
    canvas.put(EditorStatus.lines(editor, width: layout.status.width), in: layout.status)
    canvas.put(
      FooterLine.line(for: editor.context, width: layout.footer.width, glyphs: canvas.glyphs),
      x: 0, y: layout.footer.y, width: layout.footer.width)
    drawPanel(editor, on: &canvas)
  }

  private static func drawExplanation(
    _ editor: TokenEditor, in frame: Rect, on canvas: inout Canvas
  ) {
    let id = editor.pointedCheck ?? .signatureValid
    let room = canvas.frame(frame, title: StyledLine("Why: \(id.rawValue)", .heading))
    let lines = ExplanationText.lines(of: id, editor, canvas.glyphs)
      .flatMap { TextWrap.wrap($0, width: room.width) }
    canvas.put(lines, in: room)
  }

  private static func drawPanel(_ editor: TokenEditor, on canvas: inout Canvas) {
    switch editor.panel {
    case .explanation(_, let scroll), .answer(_, let scroll):
      editor.panel?.box(editor, size: canvas.size, glyphs: canvas.glyphs)?
        .draw(scroll: scroll, on: &canvas)
    case .signing(let form): ChoiceBoxes.drawSigning(form, editor, on: &canvas)
    case .sending(let selected): ChoiceBoxes.drawSending(selected, editor, on: &canvas)
    case nil: break
    }
  }
}
