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
    try device.draw(TutorView.canvas(state, size: device.size, glyphs: glyphs))
    while true {
      let event = try device.nextEvent(until: nil)
      for effect in state.update(event) {
        switch effect {
        case .quit(let status): return status
        }
      }
      try device.draw(TutorView.canvas(state, size: device.size, glyphs: glyphs))
    }
  }
}
