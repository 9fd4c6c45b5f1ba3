import ArgumentParser

/// `jwtutor lessons`: for those who look for lessons or write them.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract: "List the shipped lessons, check lessons of your own, print the format's schema.",
    discussion: """
      EXAMPLES:
        jwtutor lessons list
        jwtutor lessons check my-lesson/lesson.json
        jwtutor lessons schema > lesson.schema.json
      """,
    subcommands: [
      LessonsListCommand.self, LessonsCheckCommand.self, LessonsSchemaCommand.self,
    ])
}
