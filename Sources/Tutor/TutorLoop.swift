package import Terminal

/// Runs the tutorial on a terminal until it is left.
package enum TutorLoop {
  /// - Returns: the exit status.
  package static func run(
    _ start: TutorState, on device: some TerminalDevice
  ) throws(TerminalError) -> Int32 {
    var state = start
    state.screen = device.size
    let glyphs = device.capabilities.glyphs
    state.glyphs = glyphs
    try device.draw(TutorView.canvas(state, size: device.size, glyphs: glyphs))
    while true {
      var waiting: InputEvent? = try device.nextEvent(until: nil)
      // What came together is seen together; but whoever keeps a key down sees it move.
      var taken = 0
      while let event = waiting {
        for effect in state.update(event) {
          switch effect {
          case .quit(let status): return status
          }
        }
        taken += 1
        waiting = taken < eventsPerDrawing ? try device.waitingEvent() : nil
      }
      try device.draw(TutorView.canvas(state, size: device.size, glyphs: glyphs))
    }
  }

  private static let eventsPerDrawing = 512
}
