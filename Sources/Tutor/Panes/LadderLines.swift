import JOSE
import LessonScript
import Terminal
import Text

/// The server's checks, one line each with what was found, and the verdict.
enum LadderLines {
  static func add(
    _ trace: VerificationTrace, to content: inout PaneContent, _ context: PaneContext
  ) {
    let all = context.focuses { $0 == .serverChecks }
    content.add(verdict(trace, context), in: context, focused: all)
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

  private static func verdict(
    _ trace: VerificationTrace, _ context: PaneContext
  ) -> StyledLine {
    switch trace.verdict {
    case .accepted:
      StyledLine("\(context.glyphs.passed) \(context.words(.accepted))", .accepted)
    case .rejected:
      StyledLine("\(context.glyphs.failed) \(context.words(.refused))", .rejected)
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
    let others = context.words(.passed(passed, areOthers: !telling.isEmpty))
    content.add(
      StyledLine("\(context.glyphs.passed) \(others)", .passed), in: context)
    if skipped > 0 {
      content.add(
        StyledLine("\(context.glyphs.skipped) \(context.words(.notAsked(skipped)))", .skipped),
        in: context)
    }
  }

  /// From here on the findings have a column of their own.
  private static let roomyWidth = 56
  private static let findingColumn = 25

  /// What was found stands beside the name if it fits there. Under it, it stands where there is
  /// room for everything, and of a check that failed or that the step points at in any case.
  private static func add(
    _ record: CheckRecord, focused: Bool, to content: inout PaneContent, _ context: PaneContext
  ) {
    let name = name(record, focused: focused, context.glyphs)
    let isTelling = focused || record.outcome.isFailure
    let role: Role = isTelling ? .accent : .dim
    let finding = context.safe(context.words(.outcome(record.outcome)))
    var beside = StyledLine(finding, role)
    if case .skipped(.blocked) = record.outcome,
      findingColumn + beside.width > context.textWidth
    {
      beside = StyledLine(context.words(.notChecked), role)
    }
    // Without a column of their own all findings end at the right edge.
    let place =
      context.textWidth < roomyWidth ? context.textWidth - beside.width : findingColumn
    if place >= name.width + 2, place + beside.width <= context.textWidth {
      content.add(rows: [name.padded(to: place) + beside], in: context, focused: focused)
    } else if isTelling || context.detail == .whole {
      content.add(
        name + StyledLine("\n  " + finding, role), in: context, focused: focused, hanging: 2)
    } else {
      content.add(name, in: context, focused: focused)
    }
  }

  private static func name(
    _ record: CheckRecord, focused: Bool, _ glyphs: Glyphs
  ) -> StyledLine {
    let (glyph, mark, role): (String, Role, Role) =
      switch record.outcome {
      case .passed: (glyphs.passed, .passed, focused ? .strong : .text)
      case .failed: (glyphs.failed, .failed, .failed)
      case .skipped: (glyphs.skipped, .skipped, .skipped)
      }
    return StyledLine(glyph, mark) + StyledLine(" \(record.id.rawValue)", role)
  }
}
