import LessonScript
import LoginFlow
import Terminal

/// What is between browser and server: the request on its way, and the answer.
enum WirePane {
  static func content(_ context: PaneContext) -> PaneContent {
    let isPointedAt = context.state.step.focus.contains(.wire)
    let mark = isPointedAt ? "\(context.glyphs.current) " : ""
    var content = PaneContent(
      title: StyledLine("\(mark)on the way", isPointedAt ? .wire : .dim))
    guard let exchange = context.state.world.exchange else {
      content.addBlank()
      content.lines.append(StyledLine("(nothing)", .dim))
      return content
    }
    let messages = messages(of: exchange)
    let whole = messages.map { lines(of: $0, $0.details, context) }
    content.lines = Array(whole.joined(separator: [StyledLine()]))
    if !context.isWhole, content.lines.count > context.height {
      let short = messages.map { lines(of: $0, summary(of: $0, among: messages), context) }
      let gap = context.height >= 7 ? [StyledLine()] : []
      content.lines = Array(short.joined(separator: gap))
      content.title.append(" \(context.glyphs.ellipsis)", .more)
    }
    return content
  }

  private struct Message {
    var toServer: Bool
    /// The present message is bright; one that has arrived is dim.
    var isPresent: Bool
    var role: Role
    var title: String
    /// Header fields, an empty line, and the body.
    var details: [String]
  }

  private static func messages(of exchange: Exchange) -> [Message] {
    let answered = exchange.phase == .responseOnWire || exchange.phase == .delivered
    let request = exchange.request.lines
    var messages = [
      Message(
        toServer: true, isPresent: !answered, role: .strong,
        title: (request.first ?? "").dropping(suffix: " HTTP/1.1"),
        details: Array(request.dropFirst()))
    ]
    if answered, let response = exchange.response {
      let lines = response.lines
      messages.append(
        Message(
          toServer: false, isPresent: true, role: response.status < 400 ? .passed : .failed,
          title: response.statusText, details: Array(lines.dropFirst())))
    }
    return messages
  }

  /// A message's name, its arrow, and some of its text.
  private static func lines(
    of message: Message, _ details: [String], _ context: PaneContext
  ) -> [StyledLine] {
    var lines = [
      StyledLine(context.safe(message.title), message.isPresent ? message.role : .dim),
      arrow(message, context),
    ]
    for detail in details {
      let styled = styled(detail, isPresent: message.isPresent, context)
      if context.isWhole {
        lines += TextWrap.wrap(styled, width: context.width, hanging: 2)
      } else {
        lines.append(context.cut(styled, to: context.width))
      }
    }
    return lines
  }

  /// The one or two lines that say most: how the token goes, the challenge, the body.
  private static func summary(of message: Message, among messages: [Message]) -> [String] {
    let telling = ["Authorization:", "Cookie:", "Set-Cookie:", "WWW-Authenticate:", "Origin:"]
    let fields = message.details.filter { line in telling.contains { line.hasPrefix($0) } }
    let body = message.details.firstIndex(of: "").map { Array(message.details[($0 + 1)...]) } ?? []
    if messages.count == 1 { return fields + body }
    // With both messages there, each has one line: what was asked for, and how it was answered.
    return Array((message.toServer ? body + fields : fields + body).prefix(1))
  }

  private static func styled(
    _ line: String, isPresent: Bool, _ context: PaneContext
  ) -> StyledLine {
    let safe = context.safe(line)
    let role: Role = isPresent ? .text : .dim
    guard let token = TokenSearch.range(in: safe) else { return StyledLine(safe, role) }
    let issued = context.state.world.origin(of: String(safe[token]))?.text
    var styled = StyledLine(String(safe[..<token.lowerBound]), role)
    styled.append(TokenText.line(String(safe[token]), issued: issued, glyphs: context.glyphs))
    styled.append(String(safe[token.upperBound...]), role)
    return styled
  }

  private static func arrow(_ message: Message, _ context: PaneContext) -> StyledLine {
    let glyphs = context.glyphs
    let wire = String(repeating: glyphs.wire, count: max(1, context.width - 1))
    let text = message.toServer ? wire + glyphs.wireToRight : glyphs.wireToLeft + wire
    return StyledLine(text, message.isPresent ? .wire : .dim)
  }
}

extension String {
  fileprivate func dropping(suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
