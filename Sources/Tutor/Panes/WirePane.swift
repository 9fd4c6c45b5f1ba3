import LessonScript
import LoginFlow
import Terminal

/// What is between browser and server: the request on its way, and the answer.
enum WirePane {
  static func content(_ context: PaneContext) -> PaneContent {
    let isPointedAt = context.state.step.focus.contains(.wire)
    let mark = isPointedAt ? "\(context.glyphs.current) " : ""
    var content = PaneContent(
      title: StyledLine(mark + context.words(.onTheWay), isPointedAt ? .wire : .dim))
    guard let exchange = context.state.world.exchange else {
      content.addBlank()
      content.lines.append(StyledLine(context.words(.nothingOnTheWay), .dim))
      return content
    }
    let messages = WireMessage.messages(of: exchange)
    let whole = messages.map { message in
      heading(message, context)
        + message.lines.flatMap {
          TextWrap.wrap(styled($0, message, context).whole, width: context.width, hanging: 2)
        }
    }
    content.lines = Array(whole.joined(separator: [StyledLine()]))
    if content.lines.count > context.height {
      let short = short(messages, context)
      content.lines = short.lines
      if !short.isAll { content.title.append(" \(context.glyphs.ellipsis)", .more) }
    }
    return content
  }

  /// A message's name and its arrow.
  private static func heading(_ message: WireMessage, _ context: PaneContext) -> [StyledLine] {
    let glyphs = context.glyphs
    let wire = String(repeating: glyphs.wire, count: max(1, context.width - 1))
    let arrow = message.isRequest ? wire + glyphs.wireToRight : glyphs.wireToLeft + wire
    return [
      StyledLine(context.safe(message.title), message.isPresent ? message.role : .dim)
        .cut(to: context.width, glyphs: glyphs),
      StyledLine(arrow, message.isPresent ? .wire : .dim),
    ]
  }

  /// As many lines as there is room for: first what tells most of the message that is on its way,
  /// then of the other, then the rest.
  private static func short(
    _ messages: [WireMessage], _ context: PaneContext
  ) -> (lines: [StyledLine], isAll: Bool) {
    let lines = messages.map { message in message.lines.map { styled($0, message, context) } }
    var shown = lines.map { [[StyledLine]](repeating: [], count: $0.count) }
    var left = context.height - 2 * messages.count
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
    let parts = messages.indices.map { heading(messages[$0], context) + shown[$0].joined() }
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
