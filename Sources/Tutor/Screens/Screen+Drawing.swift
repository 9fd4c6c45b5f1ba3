import Terminal

extension Screen {
  func drawWithOverlays(on canvas: inout Canvas, _ env: Env) {
    draw(on: &canvas, env)
    // What lies over a text field has the keyboard instead.
    if !overlays.isEmpty { canvas.cursor = nil }
    for overlay in overlays { overlay.box(over: self, env).draw(on: &canvas) }
  }
}
