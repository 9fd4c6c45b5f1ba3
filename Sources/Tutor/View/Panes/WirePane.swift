import LessonScript
import LoginFlow
import Terminal

/// What is between browser and server: the request on its way, and the answer.
enum WirePane {
  static func content(_ context: PaneContext) -> PaneContent {
    let focused = context.state.step.focus.contains(.wire)
    var content = PaneContent(title: StyledLine("on the way", focused ? .wire : .dim))
    guard let exchange = context.state.world.exchange else {
      content.addBlank()
      content.add(StyledLine("(nothing)", .dim), in: context)
      return content
    }
    let answered = exchange.phase == .responseOnWire || exchange.phase == .delivered
    add(
      exchange.request.lines, arrow: .toServer, isPresent: !answered, focused: focused && !answered,
      to: &content, context)
    if answered, let response = exchange.response {
      content.addBlank()
      add(
        response.lines, arrow: .toBrowser, isPresent: true, focused: focused, to: &content, context,
        role: response.status < 400 ? .passed : .failed)
    }
    return content
  }

  private enum Arrow { case toServer, toBrowser }

  /// One message: its first line, an arrow, then its fields and body; the present one is brighter.
  private static func add(
    _ lines: [String], arrow: Arrow, isPresent: Bool, focused: Bool,
    to content: inout PaneContent, _ context: PaneContext, role: Role = .strong
  ) {
    guard let first = lines.first else { return }
    let name =
      arrow == .toServer
      ? first.replacingSuffix(" HTTP/1.1") : first.replacingPrefix("HTTP/1.1 ")
    content.addCut(
      StyledLine(context.safe(name), isPresent ? role : .dim), in: context, focused: focused)
    content.lines.append(self.arrow(arrow, isPresent: isPresent, context))
    let rest = Array(lines.dropFirst())
    let shown = context.isWhole || context.width >= 36 ? rest : summary(rest)
    for line in shown {
      let styled = styled(line, context)
      if context.isWhole || context.width >= 36 {
        content.add(styled, in: context, hanging: 2)
      } else {
        content.addCut(styled, in: context)
      }
    }
  }

  /// Where there is little room: how the token goes, the challenge, and the body.
  private static func summary(_ lines: [String]) -> [String] {
    let telling = ["Authorization:", "Cookie:", "Set-Cookie:", "WWW-Authenticate:", "Origin:"]
    let fields = lines.filter { line in telling.contains { line.hasPrefix($0) } }
    let body = lines.firstIndex(of: "").map { lines[($0 + 1)...] } ?? []
    return fields + body
  }

  private static func styled(_ line: String, _ context: PaneContext) -> StyledLine {
    let safe = context.safe(line)
    guard let token = TokenSearch.range(in: safe) else { return StyledLine(safe) }
    let issued = context.state.world.origin(of: String(safe[token]))?.text
    var styled = StyledLine(String(safe[..<token.lowerBound]))
    styled.append(TokenText.line(String(safe[token]), issued: issued, glyphs: context.glyphs))
    styled.append(String(safe[token.upperBound...]))
    return styled
  }

  private static func arrow(
    _ arrow: Arrow, isPresent: Bool, _ context: PaneContext
  ) -> StyledLine {
    let glyphs = context.glyphs
    let length = max(2, context.width - 2)
    let wire = String(repeating: glyphs.wire, count: length - 1)
    let text = arrow == .toServer ? wire + glyphs.wireToRight : glyphs.wireToLeft + wire
    return StyledLine(" " + text, isPresent ? .wire : .dim)
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }

  fileprivate func replacingPrefix(_ prefix: String) -> String {
    hasPrefix(prefix) ? String(dropFirst(prefix.count)) : self
  }
}
