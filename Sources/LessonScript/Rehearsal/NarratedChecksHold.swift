import JOSE
import LoginFlow
import SourceJSON

enum NarratedChecksHold {
  static let rule = RehearsalRule(
    "L046", "a check that the narration marks ✔ or ✘ came out so"
  ) { played in
    played.step.say.paragraphs.enumerated().flatMap { index, paragraph in
      marks(in: paragraph.plain).compactMap { mark, id in
        let found = played.situation.world.exchange?.task.trace?[id].map {
          Condition.Outcome($0.outcome)
        }
        guard found != mark else { return nil }
        return Finding(
          message: "the text says that \(id.rawValue) \(mark.rawValue), but "
            + (found.map { "it is \($0.rawValue)" } ?? "it was not looked at"),
          pointer: LessonText.pointer(
            toPart: index, of: played.step.pointer.appending("say"), in: played.lesson))
      }
    }
  }

  /// `✘ signature-valid` and the like; a mark without a check's name says nothing of one.
  private static func marks(in line: String) -> [(Condition.Outcome, CheckID)] {
    let words = line.split(separator: " ")
    return zip(words, words.dropFirst()).compactMap { mark, name in
      let outcomes: [Substring: Condition.Outcome] = ["✔": .passed, "✘": .failed, "–": .skipped]
      let id = CheckID(rawValue: String(name.prefix { $0.isLetter || $0 == "-" }))
      guard let outcome = outcomes[mark],
        VerificationPlan.standard.checks.contains(where: { $0.id == id })
      else { return nil }
      return (outcome, id)
    }
  }
}
