package import Terminal

/// Runs the tutorial on a terminal until it is left.
package enum TutorLoop {
  /// - Parameters:
  ///   - mailbox: where others put messages; wakes the device.
  ///   - jobs: runs jobs, and puts what they say into the mailbox.
  /// - Returns: the exit status.
  package static func run(
    _ start: TutorState, on device: some TerminalDevice, mailbox: Mailbox, jobs: some JobRunner
  ) throws(TerminalError) -> Int32 {
    var state = start
    var env = Env(size: device.size, glyphs: device.capabilities.glyphs)
    try device.draw(TutorView.canvas(state, env))
    while true {
      var waiting: InputEvent? = try device.nextEvent(until: nil)
      // What came together is seen together.
      while let event = waiting {
        if case .resize(let size) = event { env.size = size }
        let messages = event == .woken ? mailbox.takeAll() : [.input(event)]
        for effect in messages.flatMap({ state.update($0, env) }) {
          switch effect {
          case .quit(let status): return status
          case .start(let id, let job): jobs.start(id, job)
          case .cancel(let id): jobs.cancel(id)
          case .copy(let text): _ = state.update(.copied(device.copy(text)), env)
          }
        }
        waiting = try device.waitingEvent()
      }
      try device.draw(TutorView.canvas(state, env))
    }
  }
}
