package import JOSE
package import LoginFlow
package import SourceJSON
import Text

/// A lesson as it was read from its file: stages of steps, and what each step does to the world.
package struct Lesson: Sendable {
  /// A slug that never changes; links and progress use it.
  package var id: String
  /// The language of the text, as a BCP 47 tag.
  package var language: String
  /// What lists and the help call it.
  package var title: String
  /// What it is about, in a sentence or two.
  package var summary: String
  /// For whom it is.
  package var level: Level
  /// How long a beginner takes.
  package var minutes: Int
  /// Who wrote it.
  package var authors: [String]
  /// How it may be used, as an SPDX identifier.
  package var license: String
  /// How finished it is.
  package var status: Status
  /// What a learner can do afterwards.
  package var objectives: [String]
  /// What to remember.
  package var keyPoints: [String]
  /// The moment the world's clock shows at the first step.
  package var clock: NumericDate
  /// What the world begins with.
  package var world: Scenario.Name
  /// Its parts, in the order they are taught; at least one, each with at least one step.
  package var stages: [Stage]
  /// What a learner can be asked at the end.
  package var review: [ReviewQuestion]
  /// The words that it and the screens around it use.
  package var glossary: Glossary
  /// The file it came from, for messages.
  package var source: SourceText
  /// The file's content, with the places of everything in it.
  package var root: JSONNode

  /// For whom a lesson is.
  package enum Level: String, Sendable, Hashable, CaseIterable {
    case beginner, intermediate, advanced
  }

  /// How finished a lesson is.
  package enum Status: String, Sendable, Hashable, CaseIterable {
    case draft, beta, stable, deprecated
  }

  /// The world before the first step.
  package func start() throws(KeyError) -> LoginWorld {
    LoginWorld(try Scenario(world), start: clock)
  }

  /// Where each step stands, in the order they are taught.
  package var positions: [StepPosition] {
    var positions: [StepPosition] = []
    for (stage, content) in stages.enumerated() {
      for step in content.steps.indices {
        positions.append(StepPosition(stage: stage, step: step, index: positions.count))
      }
    }
    return positions
  }

  /// How many steps there are.
  package var stepCount: Int { stages.reduce(0) { $0 + $1.steps.count } }

  /// The position of the `index`-th step; the nearest one when there is no such step.
  package func position(_ index: Int) -> StepPosition {
    var rest = max(0, index)
    for (stage, content) in stages.enumerated() {
      if rest < content.steps.count {
        return StepPosition(stage: stage, step: rest, index: index < 0 ? 0 : index)
      }
      rest -= content.steps.count
    }
    let last = stages.indices.last ?? 0
    let step = max(0, (stages.last?.steps.count ?? 1) - 1)
    return StepPosition(stage: last, step: step, index: max(0, stepCount - 1))
  }

  /// The `index`-th step; the nearest one when there is no such step.
  package func step(_ index: Int) -> Step {
    let position = position(index)
    return stages[position.stage].steps[position.step]
  }

  /// The index of the step with that id.
  package func index(ofStep id: String) -> Int? {
    positions.first { stages[$0.stage].steps[$0.step].id.isExactly(id) }?.index
  }
}

/// The place of a step in its lesson; all numbers begin at 0.
package struct StepPosition: Sendable, Hashable {
  /// Which stage.
  package var stage: Int
  /// Which step of that stage.
  package var step: Int
  /// Which step of the whole lesson.
  package var index: Int
}
