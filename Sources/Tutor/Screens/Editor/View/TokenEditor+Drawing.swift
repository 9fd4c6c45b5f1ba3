import JOSE
package import Terminal

/// The screen of the token editor.
extension TokenEditor {
  package func draw(on canvas: inout Canvas, _ env: Env) {
    let layout = EditorLayout(self, env)
    canvas.put(
      EditorTitle.line(self, width: layout.title.width, env), x: 0, y: 0, width: layout.title.width)
    PartsView.draw(self, layout, on: &canvas, env)
    LadderView.draw(self, layout, on: &canvas, env)
    if let frame = layout.explanation {
      drawExplanation(in: frame, atLength: layout.explainsAtLength, on: &canvas, env)
    }
    canvas.put(EditorStatus.lines(self, width: layout.status.width, env), in: layout.status)
    canvas.put(
      FooterLine.line(for: frontContext, where: facts, width: layout.footer.width, env),
      x: 0, y: layout.footer.y, width: layout.footer.width)
  }

  private func drawExplanation(
    in frame: Rect, atLength: Bool, on canvas: inout Canvas, _ env: Env
  ) {
    let id = pointedCheck ?? .signatureValid
    let room = canvas.frame(frame, title: StyledLine(env.words(.why(id)), .heading))
    let text =
      atLength ? ExplanationText.lines(of: id, self, env) : ExplanationText.short(of: id, self, env)
    let lines =
      text
      .flatMap { TextWrap.wrap($0, width: room.width) }
    canvas.put(lines, in: room)
  }
}
