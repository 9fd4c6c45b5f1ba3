import LessonScript
package import Terminal

/// Runs the tutorial on a terminal until it is left.
package enum TutorLoop {
  /// - Parameters:
  ///   - mailbox: where others put messages; wakes the device.
  ///   - jobs: runs jobs, and puts what they say into the mailbox.
  ///   - records: keeps what the learner does; nil: it is forgotten.
  /// - Returns: the exit status.
  package static func run(
    _ start: TutorState, on device: some TerminalDevice, mailbox: Mailbox, jobs: some JobRunner,
    records: (any RecordKeeper)? = nil
  ) throws(TerminalError) -> Int32 {
    var state = start
    var env = Env(size: device.size, glyphs: device.capabilities.glyphs)
    try device.draw(TutorView.canvas(state, env))
    var unsaved: [String: LearnerRecord] = [:]
    while true {
      var waiting: InputEvent? = try device.nextEvent(until: nil)
      // What came together is seen together.
      while let event = waiting {
        if case .resize(let size) = event { env.size = size }
        let messages = event == .woken ? mailbox.takeAll() : [.input(event)]
        for effect in messages.flatMap({ state.update($0, env) }) {
          switch effect {
          case .quit(let status):
            _ = save(&unsaved, records)
            return status
          case .start(let id, let job): jobs.start(id, job)
          case .cancel(let id): jobs.cancel(id)
          case .save(let record): unsaved[record.lesson] = record
          case .copy(let text): _ = state.update(.copied(device.copy(text)), env)
          }
        }
        waiting = try device.waitingEvent()
      }
      try device.draw(TutorView.canvas(state, env))
      // The screen first: a disk may be slow. Keys that come meanwhile are taken together.
      guard let trouble = save(&unsaved, records) else { continue }
      _ = state.update(.notKept(trouble), env)
      try device.draw(TutorView.canvas(state, env))
    }
  }

  private static func save(
    _ unsaved: inout [String: LearnerRecord], _ records: (any RecordKeeper)?
  ) -> RecordTrouble? {
    defer { unsaved = [:] }
    return unsaved.values.reduce(nil) { records?.save($1) ?? $0 }
  }
}
