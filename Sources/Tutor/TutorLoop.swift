package import Terminal

/// Runs the tutorial on a terminal until it is left.
package enum TutorLoop {
  /// - Returns: the exit status.
  package static func run(
    _ start: TutorState, on device: some TerminalDevice
  ) throws(TerminalError) -> Int32 {
    var state = start
    var env = Env(size: device.size, glyphs: device.capabilities.glyphs)
    try device.draw(TutorView.canvas(state, env))
    while true {
      var waiting: InputEvent? = try device.nextEvent(until: nil)
      // What came together is seen together; but whoever keeps a key down sees it move.
      var taken = 0
      while let event = waiting {
        if case .resize(let size) = event { env.size = size }
        for effect in state.update(event, env) {
          switch effect {
          case .quit(let status): return status
          }
        }
        taken += 1
        waiting = taken < eventsPerDrawing ? try device.waitingEvent() : nil
      }
      try device.draw(TutorView.canvas(state, env))
    }
  }

  private static let eventsPerDrawing = 512
}
