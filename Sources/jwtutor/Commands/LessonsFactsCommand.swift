import ArgumentParser
import JOSE
import LessonScript
import SourceJSON

/// `jwtutor lessons facts`
struct LessonsFactsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Print what is true after a step, in the form `expect` takes.",
    discussion: """
      EXAMPLES:
        jwtutor lessons facts my-lesson --step ask    one object to paste
        jwtutor lessons facts my-lesson               all steps, by their ids

      The facts are those after the step's `do`, before the solution of its task.
      """)

  @OptionGroup var selection: LessonSelection

  func run() throws {
    let lesson = try selection.readable()
    let all: [(id: String, facts: JSONValue)]
    do {
      all = try StepFacts.all(of: lesson)
    } catch {
      throw CommandError.worldUnusable(error)
    }
    let index = try selection.index(in: lesson)
    let value = index.map { all[$0].facts } ?? .object(JSONObject(all.map { ($0.id, $0.facts) }))
    StandardOutput.write(JSONOutput.pretty(JSONNode(value)))
  }
}
