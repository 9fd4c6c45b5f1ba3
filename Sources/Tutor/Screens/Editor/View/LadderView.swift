import HTTPTypes
import JOSE
import LoginFlow
import Terminal
import Text

/// Every check of the server with what it found, and what the server would answer.
enum LadderView {
  static func draw(
    _ editor: TokenEditor, _ layout: EditorLayout, on canvas: inout Canvas, _ env: Env
  ) {
    guard let frame = layout.frames[.ladder] else { return }
    let hasKeyboard = editor.focus == .ladder
    var room = frame.inset()
    var verdict = room.cutBottom(EditorLayout.verdictRows)
    let rows = rows(editor, width: room.width, env)
    let start = ScrollWindow(count: rows.lines.count, height: room.height, offset: 0)
    var offset = start.offset
    for line in [rows.pointed?.upperBound, rows.pointed?.lowerBound].compactMap(\.self) {
      offset = ScrollWindow(count: rows.lines.count, height: room.height, offset: offset)
        .offset(showing: line)
    }
    let window = ScrollWindow(count: rows.lines.count, height: room.height, offset: offset)
    let note = window.note(env.glyphs)
    canvas.frame(
      frame, title: title(editor, room: frame.width - note.width - 8, env), note: note,
      role: hasKeyboard ? .focusFrame : .frame, heavy: hasKeyboard)
    for (row, line) in window.plainRows(of: rows.lines).enumerated() {
      canvas.put(line, x: room.x, y: room.y + row, width: room.width)
    }
    if hasKeyboard, let pointed = rows.pointed {
      canvas.cursor = Point(x: room.x, y: room.y + pointed.lowerBound - window.offset)
    }
    canvas.put(
      banner(editor, width: verdict.width, env), x: verdict.x, y: verdict.y,
      width: verdict.width)
    _ = verdict.cutTop(1)
    canvas.put(
      basis(editor, env) ?? answer(editor, env), x: verdict.x, y: verdict.y, width: verdict.width)
  }

  /// A careless server names what it leaves out, as far as there is room beside the note.
  private static func title(_ editor: TokenEditor, room: Int, _ env: Env) -> StyledLine {
    let omitted = editor.omittedChecks
    guard !omitted.isEmpty else { return StyledLine(env.words(.field(.ladder)), .server) }
    let whole = StyledLine(env.words(.careless(leavesOut: omitted)), .warning)
    return whole.width <= room
      ? whole : StyledLine(env.words(.carelessInShort(leavesOut: omitted.count)), .warning)
  }

  // MARK: - Checks

  private static func rows(
    _ editor: TokenEditor, width: Int, _ env: Env
  ) -> (lines: [StyledLine], pointed: ClosedRange<Int>?) {
    var lines: [StyledLine] = []
    var pointed: ClosedRange<Int>?
    let chosen = editor.pointedCheck
    for entry in editor.ladder {
      let isChosen = entry.id == chosen && editor.focus == .ladder
      let new = rows(entry, isChosen: isChosen, width: width, env)
      if entry.id == chosen { pointed = lines.count...lines.count + new.count - 1 }
      lines += new
    }
    return (lines, pointed)
  }

  private static let nameColumn = 22
  /// From here on the findings have a column of their own.
  private static let roomyWidth = 56

  private static func rows(
    _ entry: LadderEntry, isChosen: Bool, width: Int, _ env: Env
  ) -> [StyledLine] {
    let style = OutcomeStyle(entry.outcome, env.glyphs)
    var line = StyledLine(style.glyph, style.role)
    line.append(" ")
    line.append(entry.id.rawValue, isChosen ? .selection : style.nameRole)
    let column = TextWidth.of(style.glyph) + 1 + nameColumn
    let detail = VisibleText.show(
      detail(entry.outcome, room: width - column, env), env.glyphs)
    let isFailed = entry.outcome?.isFailure == true
    if width < roomyWidth, !isFailed {
      // At the right edge if it fits beside the name; Enter shows it in any case.
      let gap = width - line.width - TextWidth.of(detail)
      guard gap >= 2 else {
        return [line.padded(to: width - 1) + StyledLine(env.glyphs.cut, .more)]
      }
      line.append(String(repeating: " ", count: gap))
      line.append(detail, entry.outcome == nil ? .warning : .dim)
      return [line]
    }
    if isFailed, TextWidth.of(detail) > width - column {
      let words = TextWrap.wrap(StyledLine("    " + detail, .failed), width: width, hanging: 4)
      return [line] + words
    }
    line = line.padded(to: column)
    line.append(detail, isFailed ? .failed : entry.outcome == nil ? .warning : .dim)
    return TextWrap.wrap(line, width: width, hanging: column)
  }

  /// The finding, shorter where there is little room.
  private static func detail(_ outcome: CheckOutcome?, room: Int, _ env: Env) -> String {
    let whole = words(outcome, env)
    switch outcome {
    case .passed, .failed, .skipped(.notRequired): return whole
    case .skipped(.blocked):
      return TextWidth.of(whole) <= room ? whole : env.words(.notChecked)
    case .skipped(.leftOut), nil:
      let whole = env.words(.leftOut)
      return TextWidth.of(whole) < room ? whole : env.words(.leftOutInShort)
    }
  }

  private static func words(_ outcome: CheckOutcome?, _ env: Env) -> String {
    outcome.map { env.words(.outcome($0)) } ?? ""
  }

  // MARK: - Verdict

  /// Grey while a part of the token cannot be read.
  private static func banner(
    _ editor: TokenEditor, width: Int, _ env: Env
  ) -> StyledLine {
    let isGrey = !editor.document.problems.isEmpty
    let line =
      switch editor.trace.verdict {
      case .accepted:
        StyledLine(
          " \(env.glyphs.passed) \(env.words(.acceptedBanner)) ", isGrey ? .dim : .accepted)
      case .rejected:
        StyledLine(
          " \(env.glyphs.failed) \(env.words(.refusedBanner)) ", isGrey ? .dim : .rejected)
      }
    let role: Role = isGrey ? .dim : .strong
    let status = editor.preview.response?.statusText ?? env.words(.noAnswer)
    let whole =
      line + StyledLine("  \(env.words(.request(editor.preview.action))): \(status)", role)
    return whole.width <= width ? whole : line + StyledLine("  HTTP \(status)", role)
  }

  /// For which text the verdict holds, while that is not simply the token.
  private static func basis(_ editor: TokenEditor, _ env: Env) -> StyledLine? {
    let problems = editor.document.problems
    guard !problems.isEmpty else { return nil }
    let isDraft = problems.values.contains(where: \.isDraft)
    return StyledLine(env.words(isDraft ? .verdictOfLastToken : .verdictOfRawText), .warning)
  }

  /// What the client learns from the answer.
  private static func answer(_ editor: TokenEditor, _ env: Env) -> StyledLine {
    guard let response = editor.preview.response else { return StyledLine() }
    if editor.trace.verdict == .accepted, response.status >= 400, let last = editor.preview.log.last
    {
      return StyledLine(
        "\(env.words(.but)) "
          + VisibleText.show(env.words(.event(.server(last.event))), env.glyphs), .warning)
    }
    if let challenge = response.head.headerFields[.wwwAuthenticate] {
      return StyledLine(VisibleText.show(challenge, env.glyphs), .dim)
    }
    let body = String(decoding: response.body, as: UTF8.self)
    return StyledLine(VisibleText.show(body, env.glyphs), response.status == 200 ? .strong : .dim)
  }
}
