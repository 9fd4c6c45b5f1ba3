import ArgumentParser

/// `jwtutor lessons`: for those who look for lessons or write them.
struct LessonsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lessons",
    abstract:
      "List the shipped lessons, write and check lessons of your own, print the format's schema.",
    discussion: """
      EXAMPLES:
        jwtutor lessons list
        jwtutor lessons new my-lesson
        jwtutor lessons check my-lesson
        jwtutor lessons facts my-lesson --step ask
        jwtutor lessons schema > lesson.schema.json
      """,
    subcommands: [
      LessonsListCommand.self, LessonsNewCommand.self, LessonsCheckCommand.self,
      LessonsFactsCommand.self, LessonsSchemaCommand.self,
    ])
}
