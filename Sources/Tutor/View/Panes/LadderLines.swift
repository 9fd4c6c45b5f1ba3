import JOSE
import LessonScript
import Terminal
import Text

/// The server's checks, one line each, and the verdict.
enum LadderLines {
  static func add(
    _ trace: VerificationTrace, to content: inout PaneContent, _ context: PaneContext
  ) {
    let all = context.focuses { $0 == .serverChecks }
    content.add(verdict(trace, context.glyphs), in: context, focused: all)
    let pointed = context.state.step.focus.compactMap { focus -> CheckID? in
      if case .check(let id) = focus { return id } else { return nil }
    }
    if context.isSmall {
      addShort(trace, pointed: pointed, to: &content, context)
    } else {
      for record in records(trace) {
        add(record, focused: pointed.contains(record.id), to: &content, context)
      }
    }
  }

  /// Without the checks that this server leaves out, which are named above.
  private static func records(_ trace: VerificationTrace) -> [CheckRecord] {
    trace.records.filter { $0.outcome != .skipped(.leftOut) }
  }

  static func verdict(_ trace: VerificationTrace, _ glyphs: Glyphs) -> StyledLine {
    switch trace.verdict {
    case .accepted: StyledLine("\(glyphs.passed) token accepted", .accepted)
    case .rejected: StyledLine("\(glyphs.failed) token REFUSED", .rejected)
    }
  }

  /// Where there is no room for all: what failed and what the step points at, the rest counted.
  private static func addShort(
    _ trace: VerificationTrace, pointed: [CheckID], to content: inout PaneContent,
    _ context: PaneContext
  ) {
    let telling = records(trace).filter { pointed.contains($0.id) || $0.outcome.isFailure }
    for record in telling {
      add(record, focused: pointed.contains(record.id), to: &content, context)
    }
    var passed = 0
    var skipped = 0
    for record in records(trace) where !telling.contains(where: { $0.id == record.id }) {
      switch record.outcome {
      case .passed: passed += 1
      case .skipped: skipped += 1
      case .failed: break
      }
    }
    let more = telling.isEmpty ? "checks" : "others"
    content.add(
      StyledLine("\(context.glyphs.passed) \(passed) \(more) passed", .passed), in: context)
    if skipped > 0 {
      content.add(
        StyledLine("\(context.glyphs.skipped) \(skipped) not asked", .skipped), in: context)
    }
  }

  private static func add(
    _ record: CheckRecord, focused: Bool, to content: inout PaneContent, _ context: PaneContext
  ) {
    content.addCut(line(record, focused: focused, context), in: context, focused: focused)
    let isWide = context.width >= 50
    if (focused || record.outcome.isFailure) && !(isWide && fits(record, context)) {
      content.add(
        StyledLine("  " + context.safe(record.detail), .accent), in: context, hanging: 2)
    }
  }

  private static let column = 25

  private static func fits(_ record: CheckRecord, _ context: PaneContext) -> Bool {
    TextWidth.of(record.detail) <= context.width - 2 - column
  }

  private static func line(
    _ record: CheckRecord, focused: Bool, _ context: PaneContext
  ) -> StyledLine {
    let glyphs = context.glyphs
    var line = StyledLine()
    var role: Role = focused ? .strong : .text
    switch record.outcome {
    case .passed: line.append(glyphs.passed, .passed)
    case .failed:
      line.append(glyphs.failed, .failed)
      role = .failed
    case .skipped:
      line.append(glyphs.skipped, .skipped)
      role = .skipped
    }
    line.append(" \(record.id.rawValue)", role)
    if context.width >= 50, fits(record, context) {
      line = line.padded(to: column)
      line.append(context.safe(record.detail), .dim)
    }
    return line
  }
}
