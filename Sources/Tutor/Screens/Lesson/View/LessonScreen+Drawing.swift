package import Terminal

extension LessonScreen {
  package func draw(on canvas: inout Canvas, _ env: Env) {
    LessonView.draw(self, on: &canvas, env)
  }
}
