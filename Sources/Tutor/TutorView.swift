package import Terminal

/// The screen as a pure function of the state and what it is shown on.
package enum TutorView {
  package static func canvas(_ state: TutorState, _ env: Env) -> Canvas {
    var canvas = Canvas(size: env.size, glyphs: env.glyphs)
    if state.isBlank { return canvas }
    if env.hasRoom {
      state.screens.last?.drawWithOverlays(on: &canvas, env)
    } else {
      TooSmallNotice.draw(on: &canvas, env)
    }
    return canvas
  }
}
