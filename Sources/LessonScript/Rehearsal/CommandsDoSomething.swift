import LoginFlow
import SourceJSON

enum CommandsDoSomething {
  static let rule = RehearsalRule("L042", "every command fits the moment it is given") { played in
    (played.told.events + (played.solved?.events ?? [])).flatMap { command, events in
      events.compactMap { event in
        guard case .nothingHappened(let obstacle) = event else { return nil }
        return Finding(
          message: "this command does nothing: \(obstacle.sentence)", pointer: command.pointer,
          range: command.range)
      }
    }
  }
}
