import LoginFlow
import SourceJSON

enum CommandsDoSomething {
  static let rule = RehearsalRule("L042", "every command fits the moment it is given") { played in
    var told: Set<JSONPointer> = []
    return (played.told.events + (played.solved?.events ?? [])).flatMap { command, events in
      events.compactMap { event in
        // One written command may be several of the world's, as in "times": 3.
        guard case .nothingHappened(let obstacle) = event, told.insert(command.pointer).inserted
        else { return nil }
        return Finding(
          message: "this command does nothing: \(obstacle.sentence)", pointer: command.pointer,
          range: command.range)
      }
    }
  }
}
