package import LoginFlow
package import SourceJSON

/// One step: what is said, what happens in the world, where to look, and what must be true then.
package struct Step: Sendable {
  /// A slug, unique in the lesson.
  package var id: String
  /// At most 48 columns.
  package var title: String
  /// The narration.
  package var say: Prose
  /// The ids of the glossary's terms that are explained here for the first time, besides those that
  /// the narration marks.
  package var introduces: [String]
  /// What is asked of the learner.
  package var interaction: Interaction
  /// What happens, in order.
  package var commands: [Placed<LoginCommand>]
  /// How a request goes that the learner sends by hand here.
  package var pace: Pace
  /// Where to look.
  package var focus: [Focus]
  /// Program text shown instead of the world.
  package var code: CodeListing?
  /// What is true afterwards.
  package var expectations: [Placed<Condition>]
  /// For the teacher.
  package var notes: Prose?
  /// Where the step stands in its file, in bytes.
  package var range: Range<Int>
  /// The same place as a way through the file: `/stages/0/steps/3`.
  package var pointer: JSONPointer

  /// How fast requests of the learner's own go.
  package enum Pace: String, Sendable, Hashable, CaseIterable {
    /// The answer is there at once.
    case atOnce = "at-once"
    /// Every stage waits for a key.
    case slow
  }
}

extension Step {
  /// What the step does to the world in the lesson's own story: its commands, and the solution of
  /// its task.
  var storyCommands: [Placed<LoginCommand>] { commands + (interaction.task?.solution ?? []) }

  /// Every command the step holds, those of known mistakes too.
  var allCommands: [Placed<LoginCommand>] {
    storyCommands + (interaction.task?.mistakes.flatMap(\.example) ?? [])
  }

  /// All that a learner reads in it, but for its title and code, with its place.
  var texts: [(text: Prose, place: JSONPointer)] {
    [(say, pointer.appending("say"))] + requests + replies
  }

  /// What is asked of the learner, one by one: question, options, goal.
  package var requests: [(text: Prose, place: JSONPointer)] {
    switch interaction {
    case .read: []
    case .predict(let question): question.requests
    case .task(let task):
      [(task.goal, pointer.appending("task").appending("goal"))] + (task.question?.requests ?? [])
    }
  }

  /// What is said in reply: reasons of options, hints, words about known mistakes.
  var replies: [(text: Prose, place: JSONPointer)] {
    switch interaction {
    case .read: return []
    case .predict(let question): return question.replies
    case .task(let task):
      let hints = pointer.appending("task").appending("hints")
      return (task.question?.replies ?? [])
        + task.hints.enumerated().map { ($1, hints.appending($0)) }
        + task.mistakes.map { ($0.message, $0.pointer.appending("message")) }
    }
  }
}

extension Question {
  fileprivate var requests: [(text: Prose, place: JSONPointer)] {
    [(text, options.isEmpty ? pointer : pointer.appending("question"))]
      + options.map { ($0.text, $0.pointer.appending("text")) }
  }

  fileprivate var replies: [(text: Prose, place: JSONPointer)] {
    options.map { ($0.reason, $0.pointer.appending("reason")) }
  }
}

/// A few lines of program text.
package struct CodeListing: Sendable, Hashable {
  /// What the lines are.
  package var title: String
  /// The programming language, as a reader would call it.
  package var language: String
  /// At most 76 columns each.
  package var lines: [String]

  /// Lines of a language under a title.
  package init(title: String, language: String, lines: [String]) {
    self.title = title
    self.language = language
    self.lines = lines
  }
}
