import JOSE
import LoginFlow
import SourceJSON
import Text

enum NarratedChecksHold {
  static let rule = RehearsalRule(
    "L046", "a check that the narration marks ✔ or ✘ came out so"
  ) { played in
    played.step.say.paragraphs.enumerated().flatMap { index, paragraph in
      let pointer = LessonText.pointer(
        toPart: index, of: played.step.pointer.appending("say"), in: played.lesson)
      let unknown = misspelled(in: paragraph.plain).map { name, suggestion in
        Finding(
          message: "there is no check \"\(Excerpt.short(name))\"", pointer: pointer,
          help: suggestion)
      }
      return unknown
        + marks(in: paragraph.plain).compactMap { mark, id in
          let found = played.situation.world.exchange?.task.trace?[id].map {
            Condition.Outcome($0.outcome)
          }
          guard found != mark else { return nil }
          return Finding(
            message: "the text says that \(id.rawValue) \(mark.rawValue), but "
              + (found.map { "it is \($0.rawValue)" } ?? "it was not looked at"), pointer: pointer)
        }
    }
  }

  private static let outcomes: [Substring: Condition.Outcome] = [
    "✔": .passed, "✘": .failed, "–": .skipped,
  ]

  private static let checks = VerificationPlan.standard.checks.map(\.id.rawValue)

  /// `✘ signature-valid` and the like; a mark without a check's name says nothing of one.
  private static func marks(in line: String) -> [(Condition.Outcome, CheckID)] {
    names(in: line).compactMap { mark, name in
      guard let outcome = outcomes[mark], checks.contains(name) else { return nil }
      return (outcome, CheckID(rawValue: name))
    }
  }

  /// What stands behind ✔ or ✘, is no check, and looks like one.
  private static func misspelled(in line: String) -> [(name: String, help: String)] {
    names(in: line).compactMap { mark, name in
      guard mark != "–", !checks.contains(name),
        let help = Suggestion.help(for: name, among: checks)
      else { return nil }
      return (name, help)
    }
  }

  private static func names(in line: String) -> [(mark: Substring, name: String)] {
    let words = line.split(separator: " ")
    return zip(words, words.dropFirst()).compactMap { mark, word in
      outcomes[mark] == nil ? nil : (mark, String(word.prefix { $0.isLetter || $0 == "-" }))
    }
  }
}
