import LessonScript
import LoginFlow
import Terminal

/// What is between browser and server: what happened at this step so far, and the request on its
/// way, with the answer.
enum WirePane {
  static func content(_ context: PaneContext) -> PaneContent {
    let isPointedAt = context.state.focus.contains(.wire)
    let mark = isPointedAt ? "\(context.glyphs.current) " : ""
    var content = PaneContent(
      title: StyledLine(mark + context.words(.onTheWay), isPointedAt ? .wire : .dim))
    let happenings = context.state.happenings
    let picture: Picture
    // The exchange that is drawn may have begun at a step before.
    var drawn = happenings.startIndex..<happenings.startIndex
    if let exchange = context.state.world.exchange {
      picture = .messages(WireMessage.messages(of: exchange))
      if let index = happenings.lastIndex(where: { $0.exchange?.number == exchange.number }) {
        drawn = index..<index + 1
      }
    } else if case .event(.browser(let event))? = happenings.last,
      let theft = TheftLines(event, in: context.state.world)
    {
      picture = .theft(theft)
      drawn = happenings.indices.suffix(1)
    } else {
      picture = .nothing
      drawn = happenings.endIndex..<happenings.endIndex
    }
    let room = max(1, context.height - picture.fewestRows)
    // One row at least says that something came before.
    let later = WireHistory.lines(
      happenings[drawn.upperBound...], atMost: drawn.lowerBound == 0 ? room : max(1, room - 1),
      context)
    let earlier = WireHistory.lines(
      happenings[..<drawn.lowerBound], atMost: room - later.count, context)
    if picture.isEmpty {
      content.lines = earlier
      if earlier.isEmpty {
        content.lines = [StyledLine(context.words(.nothingOnTheWay), .dim)]
        content.moveToMiddle(of: context)
      }
      return content
    }
    let left = context.height - earlier.count - later.count
    let shown = lines(of: picture, height: left, context)
    if !shown.isAll { content.title.append(" \(context.glyphs.ellipsis)", .more) }
    let gaps = [earlier, later].count { !$0.isEmpty }
    let gap = shown.lines.count + gaps <= left ? [StyledLine()] : []
    let parts = [earlier, shown.lines, later].filter { !$0.isEmpty }
    content.lines = Array(parts.joined(separator: gap))
    return content
  }

  /// What the pane shows beside the list of what came before.
  private enum Picture {
    case messages([WireMessage])
    case theft(TheftLines)
    case nothing

    var isEmpty: Bool { if case .nothing = self { true } else { false } }

    /// Rows that it needs in any case.
    var fewestRows: Int {
      switch self {
      case .messages(let messages): messages.count + 1
      case .theft: TheftLines.fewestRows
      case .nothing: 0
      }
    }
  }

  private static func lines(
    of picture: Picture, height: Int, _ context: PaneContext
  ) -> (lines: [StyledLine], isAll: Bool) {
    switch picture {
    case .messages(let messages):
      let whole = messages.map { message in
        heading(message, context)
          + message.lines.flatMap {
            TextWrap.wrap(styled($0, message, context).whole, width: context.width, hanging: 2)
          }
      }
      let lines = Array(whole.joined(separator: [StyledLine()]))
      return lines.count <= height ? (lines, true) : short(messages, height: height, context)
    case .theft(let theft): return (theft.lines(context), true)
    case .nothing: return ([], true)
    }
  }

  /// From here on a message's name and its arrow have a row each. The height alone decides, so that
  /// from step to step things keep their places.
  private static let roomyHeight = 12

  /// A message's name and its arrow, with the mark of the token that goes with it.
  private static func heading(_ message: WireMessage, _ context: PaneContext) -> [StyledLine] {
    let glyphs = context.glyphs
    let title = StyledLine(
      context.safe(message.title), message.isPresent ? message.role : .dim)
    func arrow(_ width: Int) -> StyledLine {
      let role: Role = message.isPresent ? .wire : .dim
      let mark = message.token.map { StyledLine(" ") + TokenMark.line($0) + StyledLine(" ") }
      let line = max(2, width - 1 - (mark?.width ?? 0))
      func wire(_ count: Int) -> StyledLine {
        StyledLine(String(repeating: glyphs.wire, count: count), role)
      }
      let body = wire(line / 2) + (mark ?? StyledLine()) + wire(line - line / 2)
      return message.isRequest
        ? body + StyledLine(glyphs.wireToRight, role)
        : StyledLine(glyphs.wireToLeft, role) + body
    }
    guard context.height < roomyHeight else {
      return [title.cut(to: context.width, glyphs: glyphs), arrow(context.width)]
    }
    // At least so many columns for the arrow.
    let least = message.token == nil ? 4 : 8
    let name = title.cut(to: context.width - 1 - least, glyphs: glyphs)
    let rest = arrow(context.width - 1 - name.width)
    let space = StyledLine(" ")
    return [message.isRequest ? name + space + rest : rest + space + name]
  }

  /// As many lines as there is room for: first what tells most of the message that is on its way,
  /// then of the other, then the rest.
  private static func short(
    _ messages: [WireMessage], height: Int, _ context: PaneContext
  ) -> (lines: [StyledLine], isAll: Bool) {
    let headings = messages.map { heading($0, context) }
    let lines = messages.map { message in message.lines.map { styled($0, message, context) } }
    var shown = lines.map { [[StyledLine]](repeating: [], count: $0.count) }
    var left = height - headings.joined().count
    func show(_ line: Int, of message: Int, as rows: [StyledLine]) {
      let more = rows.count - shown[message][line].count
      guard more <= left else { return }
      left -= more
      shown[message][line] = rows
    }
    func showShort(_ line: Int, of message: Int) {
      guard shown[message][line].isEmpty else { return }
      show(line, of: message, as: lines[message][line].short(width: context.width, context.glyphs))
    }
    func showWhole(_ line: Int, of message: Int) {
      guard !shown[message][line].isEmpty else { return }
      show(
        line, of: message,
        as: TextWrap.wrap(lines[message][line].whole, width: context.width, hanging: 2))
    }
    let order = messages.indices.sorted { messages[$0].isPresent && !messages[$1].isPresent }
    let telling = order.flatMap { message in messages[message].telling.map { (message, $0) } }
    let all = order.flatMap { message in lines[message].indices.map { (message, $0) } }
    for (message, line) in all where lines[message][line].token != nil {
      showShort(line, of: message)
    }
    for message in order {
      if let line = messages[message].telling.first { showShort(line, of: message) }
    }
    for (message, line) in telling { showShort(line, of: message) }
    for (message, line) in telling where lines[message][line].token == nil {
      showWhole(line, of: message)
    }
    for (message, line) in all { showShort(line, of: message) }
    for (message, line) in all { showWhole(line, of: message) }
    let isAll = all.allSatisfy { !shown[$0][$1].isEmpty || messages[$0].lines[$1].isEmpty }
    let gap = left >= messages.count - 1 ? [StyledLine()] : []
    let parts = messages.indices.map { headings[$0] + shown[$0].joined() }
    return (Array(parts.joined(separator: gap)), isAll)
  }

  private static func styled(
    _ line: String, _ message: WireMessage, _ context: PaneContext
  ) -> WireLine {
    let safe = context.safe(line)
    let role: Role = message.isPresent ? .text : .dim
    guard let token = TokenSearch.range(in: safe) else {
      return WireLine(before: StyledLine(safe, role))
    }
    return WireLine(
      before: StyledLine(String(safe[..<token.lowerBound]), role),
      token: context.tokenLine(String(safe[token])),
      after: StyledLine(String(safe[token.upperBound...]), role))
  }
}
