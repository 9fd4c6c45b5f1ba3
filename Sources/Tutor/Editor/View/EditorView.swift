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

  /// Lines as they fit into a box, which would indent what it wraps itself.
  private static func wrapped(_ lines: [StyledLine], _ canvas: Canvas) -> [StyledLine] {
    let width = max(1, min(76, canvas.size.columns - 4) - 2)
    return lines.flatMap { TextWrap.wrap($0, width: width) }
  }

  private static func drawPanel(_ editor: TokenEditor, on canvas: inout Canvas) {
    switch editor.panel {
    case .explanation(let id, let scroll):
      canvas.cursor = nil
      Overlay.draw(
        wrapped(ExplanationText.lines(of: id, editor, canvas.glyphs), canvas),
        title: "Check \(id.rawValue)",
        scroll: scroll, context: .explaining, on: &canvas)
    case .answer(let sent, let scroll):
      canvas.cursor = nil
      Overlay.draw(
        wrapped(AnswerText.lines(of: sent, editor, canvas.glyphs), canvas),
        title: "The server's answer",
        scroll: scroll, context: .explaining, on: &canvas)
    case .signing(let form): ChoiceBoxes.drawSigning(form, editor, on: &canvas)
    case .sending(let selected): ChoiceBoxes.drawSending(selected, editor, on: &canvas)
    case nil: break
    }
  }
}
