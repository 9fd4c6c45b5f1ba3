import ArgumentParser
import LessonScript
import SourceJSON
import Text
import Tutor

/// `jwtutor progress`
struct ProgressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "progress",
    abstract: "Say how far you are in the lessons.",
    discussion: """
      EXAMPLES:
        jwtutor progress
        jwtutor progress --format json

      It reads what jwtutor learn has kept in $XDG_STATE_HOME/jwtutor, else in
      ~/.local/state/jwtutor: a file of JSON for each lesson. EXIT STATUS: 0 done.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Option(help: ArgumentHelp("text or json.", valueName: "format"))
  var format = Format.text

  func run() throws {
    let store = RecordStore()
    let lessons = LessonSource.shipped.entries.compactMap(\.lesson).map { lesson in
      let (record, trouble) = store.load(lesson.id)
      if let trouble { Messages.warning(trouble.sentence) }
      let kept = record ?? LearnerRecord(lesson: lesson.id)
      return (lesson, LessonProgress(of: kept, in: lesson))
    }
    switch format {
    case .text: for (lesson, progress) in lessons { StandardOutput.write(text(lesson, progress)) }
    case .json:
      let values = lessons.map { JSONNode(value($0, $1)) }
      let object = JSONObject([("lessons", .array(values))])
      StandardOutput.write(JSONOutput.pretty(JSONNode(.object(object))))
    }
  }

  private func text(_ lesson: Lesson, _ progress: LessonProgress) -> String {
    let (tasks, predictions) = (progress.tasks, progress.predictions)
    let place =
      progress.position.map {
        "step \($0 + 1) of \(progress.steps): \(VisibleText.show(lesson.step($0).title))"
      } ?? "not begun, \(progress.steps.counted("step"))"
    return "\(lesson.id)  \(VisibleText.show(lesson.title))\n"
      + "  \(place)\n"
      + "  tasks: \(tasks.done) of \(tasks.all) done by hand, \(tasks.shown) shown,"
      + " \(tasks.skipped) passed over\n"
      + "  predictions: \(predictions.done) of \(predictions.all) made,"
      + " \(predictions.skipped) passed over\n"
  }

  private func value(_ lesson: Lesson, _ progress: LessonProgress) -> JSONValue {
    func number(_ number: Int) -> JSONValue { .number(JSONNumber(number)) }
    func count(_ count: LessonProgress.Count) -> JSONValue {
      .object(
        JSONObject([
          ("all", number(count.all)), ("done", number(count.done)),
          ("shown", number(count.shown)), ("skipped", number(count.skipped)),
        ]))
    }
    return .object(
      JSONObject([
        ("id", .string(lesson.id)), ("title", .string(lesson.title)),
        ("steps", number(progress.steps)), ("reached", number(progress.reached)),
        ("step", progress.position.map { .string(lesson.step($0).id) } ?? .null),
        ("tasks", count(progress.tasks)), ("predictions", count(progress.predictions)),
        ("complete", .bool(progress.isComplete)),
      ]))
  }
}
