import JOSE
import LessonScript
import Terminal

/// The server's checks, one line each, and the verdict.
enum LadderLines {
  static func add(
    _ trace: VerificationTrace, to content: inout PaneContent, _ context: PaneContext
  ) {
    let pointed = context.state.step.focus.compactMap { focus -> CheckID? in
      if case .check(let id) = focus { return id } else { return nil }
    }
    let all = context.focuses { $0 == .serverChecks }
    content.add(verdict(trace, context.glyphs), in: context, focused: all)
    for record in trace.records {
      let focused = pointed.contains(record.id)
      content.addCut(line(record, focused: focused, context), in: context, focused: focused)
      let needsWords = focused || isFailed(record)
      if needsWords, context.width < 50 {
        content.add(
          StyledLine("  " + context.safe(record.detail), .accent), in: context, hanging: 2)
      }
    }
  }

  static func verdict(_ trace: VerificationTrace, _ glyphs: Glyphs) -> StyledLine {
    switch trace.verdict {
    case .accepted: StyledLine("\(glyphs.passed) token accepted", .accepted)
    case .rejected: StyledLine("\(glyphs.failed) token REFUSED", .rejected)
    }
  }

  private static func line(
    _ record: CheckRecord, focused: Bool, _ context: PaneContext
  ) -> StyledLine {
    let glyphs = context.glyphs
    var line = StyledLine()
    switch record.outcome {
    case .passed: line.append(glyphs.passed, .passed)
    case .failed: line.append(glyphs.failed, .failed)
    case .skipped: line.append(glyphs.skipped, .skipped)
    }
    let role: Role = isFailed(record) ? .failed : focused ? .strong : .text
    line.append(" \(record.id.rawValue)", isSkipped(record) ? .skipped : role)
    if context.width >= 50 {
      line = line.padded(to: 25)
      line.append(context.safe(record.detail), .dim)
    }
    return line
  }

  private static func isFailed(_ record: CheckRecord) -> Bool {
    if case .failed = record.outcome { true } else { false }
  }

  private static func isSkipped(_ record: CheckRecord) -> Bool {
    if case .skipped = record.outcome { true } else { false }
  }
}
