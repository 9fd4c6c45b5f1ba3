import LoginFlow
import SourceJSON
import Text

enum LessonSize {
  static let rule = LessonRule("L031", "the lesson is small enough to be played") { lesson in
    let steps = lesson.allSteps
    let commands = steps.flatMap(\.allCommands)
    let logins = logins(commands)
    return [
      finding("steps", steps.map(\.pointer), most: LessonLimits.steps),
      finding("commands", commands.map(\.pointer), most: LessonLimits.commands),
      finding(
        "different pairs of user and password", logins.map(\.pointer), most: LessonLimits.logins),
      commandBytes(commands),
    ].compactMap(\.self)
  }

  /// The commands that type a pair of user name and password for the first time: each pair costs
  /// the server a slow hash once, right or wrong.
  private static func logins(_ commands: [Placed<LoginCommand>]) -> [Placed<LoginCommand>] {
    var seen: Set<[ExactText]> = []
    return commands.filter { placed in
      guard case .browser(.fillIn(_, let user, let password)) = placed.value else { return false }
      return seen.insert([ExactText(user), ExactText(password)]).inserted
    }
  }

  private static func commandBytes(_ commands: [Placed<LoginCommand>]) -> Finding? {
    var bytes = 0
    let first = commands.first { placed in
      bytes += placed.range.count
      return bytes > LessonLimits.commandBytes
    }
    return first.map { placed in
      Finding(
        message: "up to here the commands have more than \(LessonLimits.commandBytes) bytes",
        pointer: placed.pointer, help: "use shorter tokens and claims, or make two lessons of it")
    }
  }

  private static func finding(_ what: String, _ places: [JSONPointer], most: Int) -> Finding? {
    guard places.count > most else { return nil }
    return Finding(
      message: "the lesson has \(places.count) \(what), at most \(most) are played",
      pointer: places[most], help: "make two lessons of it")
  }
}
