import JOSE
import Terminal
import Text

/// What a check is for, where its rule stands, and what it found in this token.
enum ExplanationText {
  static func lines(
    of id: CheckID, _ editor: TokenEditor, _ env: Env
  ) -> [StyledLine] {
    guard let entry = editor.ladder.first(where: { $0.id == id }) else { return [] }
    var lines = [
      StyledLine(VisibleText.prose(entry.check.title, env.glyphs), .heading),
      finding(entry, env),
    ]
    if let reason = entry.outcome?.refusal?.reason {
      lines.append(StyledLine("In the server's log: \(reason)", .dim))
    }
    lines.append(StyledLine())
    lines.append(StyledLine(VisibleText.prose(entry.check.explanation, env.glyphs)))
    lines.append(StyledLine())
    if id == .signatureEncoding { lines += LastLetter.lines(editor.document, env) }
    lines.append(StyledLine("Looks at \(place(entry.check.region)).", .dim))
    lines.append(StyledLine("The rule: \(VisibleText.prose(entry.check.rule, env.glyphs))", .dim))
    return lines
  }

  private static func finding(_ entry: LadderEntry, _ env: Env) -> StyledLine {
    guard let outcome = entry.outcome else {
      return StyledLine(
        "\(env.glyphs.skipped) This server leaves the check out: nobody looked.", .warning)
    }
    let sentence = VisibleText.show(outcome.sentence, env.glyphs)
    return switch outcome {
    case .passed: StyledLine("\(env.glyphs.passed) \(sentence)", .passed)
    case .failed: StyledLine("\(env.glyphs.failed) \(sentence)", .failed)
    case .skipped: StyledLine("\(env.glyphs.skipped) \(sentence)", .skipped)
    }
  }

  private static func place(_ region: TokenRegion) -> String {
    switch region {
    case .whole: "the token as a whole"
    case .header: "the header"
    case .payload: "the payload"
    case .signature: "the signature"
    }
  }
}
