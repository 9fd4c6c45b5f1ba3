import SourceJSON

/// How much a lesson may ask of whoever opens it: lessons come from strangers. Each limit is far
/// above what a good lesson needs; `AUTHORING.md` and the schema tell authors.
package enum LessonLimits {
  /// Bytes of `lesson.json`.
  package static let fileBytes = JSONLimits.standard.bytes
  /// Bytes of one text file.
  package static let textFileBytes = 256 << 10
  /// Bytes of all text files together, each counted as often as it is named.
  package static let textBytes = 1 << 20
  /// Authors, objectives and key points.
  package static let sentences = 50
  package static let stages = 50
  /// Questions to look back.
  package static let review = 20
  package static let stepsOfStage = 200
  package static let steps = 500
  package static let commandsOfStep = 100
  package static let commands = 1000
  /// Bytes of all commands together, as they are written: tokens and claims grow by them.
  package static let commandBytes = 128 << 10
  package static let focusOfStep = 20
  /// Checks that one command leaves out.
  package static let checks = 50
  /// Claims, checks or accounts that one condition speaks of, and conditions in one list.
  package static let entriesOfStep = 50
  /// Options of one question.
  package static let options = 2...4
  /// Hints to one task.
  package static let hints = 6
  /// Known mistakes of one task.
  package static let mistakes = 10
  /// Terms of the glossary that one step introduces.
  package static let termsOfStep = 20
  /// Terms of the glossary, and the words of one of them.
  package static let terms = 200
  package static let wordsOfTerm = 20
  /// Different pairs of user name and password: each costs a slow hash, some tenth of a second.
  package static let logins = 20
  /// How many problems are told in full.
  package static let problems = 100
}
