import JOSE
import LessonScript
import Terminal
import Text

/// The server's checks, one line each with what was found, and the verdict.
struct LadderLines {
  private let context: PaneContext
  /// Rows that are free for findings that do not fit beside the name of their check.
  private var free: Int

  /// - Parameter free: rows that nothing else needs.
  static func add(
    _ trace: VerificationTrace, to content: inout PaneContent, _ context: PaneContext, free: Int
  ) {
    var lines = LadderLines(context: context, free: free)
    let all = context.focuses { $0 == .serverChecks }
    content.add(verdict(trace, context), in: context, focused: all)
    let pointed = context.state.focus.compactMap { focus -> CheckID? in
      if case .check(let id) = focus { return id } else { return nil }
    }
    if context.isSmall {
      lines.addShort(trace, pointed: pointed, to: &content)
    } else {
      for record in trace.records {
        lines.add(record, focused: pointed.contains(record.id), to: &content)
      }
    }
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

  /// So many checks that are left out are named; of more it is said how many they are.
  private static let namedAtMost = 3

  /// Where there is no room for all: what failed, what the step points at and what the server
  /// leaves out, the rest counted.
  private mutating func addShort(
    _ trace: VerificationTrace, pointed: [CheckID], to content: inout PaneContent
  ) {
    let leftOut = trace.records.filter { $0.outcome == .skipped(.leftOut) }
    let areNamed = leftOut.count <= Self.namedAtMost
    let telling = trace.records.filter { record in
      pointed.contains(record.id) || record.outcome.isFailure
        || areNamed && record.outcome == .skipped(.leftOut)
    }
    for record in telling {
      add(record, focused: pointed.contains(record.id), to: &content)
    }
    var (passed, notChecked, notAsked, others) = (0, 0, 0, 0)
    for record in trace.records where !telling.contains(where: { $0.id == record.id }) {
      switch record.outcome {
      case .passed: passed += 1
      case .skipped(.blocked): notChecked += 1
      case .skipped(.notRequired): notAsked += 1
      case .skipped(.leftOut): others += 1
      case .failed: break
      }
    }
    let (glyphs, words) = (context.glyphs, context.words)
    let rest = words(.passed(passed, areOthers: !telling.isEmpty))
    content.add(StyledLine("\(glyphs.passed) \(rest)", .passed), in: context)
    let skipped: [(count: Int, words: Phrase, role: Role)] = [
      (others, .notMade(others), .warning), (notChecked, .notChecked(notChecked), .skipped),
      (notAsked, .notAsked(notAsked), .skipped),
    ]
    for line in skipped where line.count > 0 {
      content.add(StyledLine("\(glyphs.skipped) \(words(line.words))", line.role), in: context)
    }
  }

  /// From here on the findings have a column of their own.
  private static let roomyWidth = 56
  private static let findingColumn = 25

  /// What was found stands beside the name if it fits there. Under it, it stands as long as rows
  /// are free, and of a check that tells something in any case.
  private mutating func add(
    _ record: CheckRecord, focused: Bool, to content: inout PaneContent
  ) {
    let name = name(record, focused: focused)
    let isLeftOut = record.outcome == .skipped(.leftOut)
    let isTelling = focused || record.outcome.isFailure || isLeftOut
    let role: Role = isLeftOut ? .warning : isTelling ? .accent : .dim
    let finding =
      isLeftOut
      ? context.words(.leftOutByOwner) : context.safe(context.words(.outcome(record.outcome)))
    var beside = StyledLine(finding, role)
    if case .skipped(.blocked) = record.outcome,
      Self.findingColumn + beside.width > context.textWidth
    {
      beside = StyledLine(context.words(.notChecked), role)
    }
    // Without a column of their own all findings end at the right edge.
    let place =
      context.textWidth < Self.roomyWidth ? context.textWidth - beside.width : Self.findingColumn
    if place >= name.width + 2, place + beside.width <= context.textWidth {
      content.add(rows: [name.padded(to: place) + beside], in: context, focused: focused)
      return
    }
    let rows = TextWrap.wrap(
      name + StyledLine("\n  " + finding, role), width: context.textWidth, hanging: 2)
    if !isTelling {
      guard rows.count - 1 <= free else { return content.add(name, in: context) }
      free -= rows.count - 1
    }
    content.add(rows: rows, in: context, focused: focused)
  }

  private func name(_ record: CheckRecord, focused: Bool) -> StyledLine {
    let style = OutcomeStyle(record.outcome, context.glyphs)
    let role: Role = focused && style.nameRole == .text ? .strong : style.nameRole
    return StyledLine(style.glyph, style.role) + StyledLine(" \(record.id.rawValue)", role)
  }
}
