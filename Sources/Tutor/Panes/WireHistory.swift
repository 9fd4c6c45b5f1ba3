import HTTPTypes
import LoginFlow
import Terminal
import Text

/// What happened at a step before the message that is drawn: one line each.
enum WireHistory {
  /// - Parameter count: as many rows as there are; what does not fit is counted in the first.
  static func lines(
    _ happenings: ArraySlice<Happening>, atMost count: Int, _ context: PaneContext
  ) -> [StyledLine] {
    if happenings.isEmpty || count <= 0 { return [] }
    let whole = happenings.flatMap { rows(of: $0, context) }
    if whole.count <= count { return whole }
    let short = happenings.map { happening in
      let rows = rows(of: happening, context)
      return rows.count == 1
        ? rows[0] : line(of: happening, context).cut(to: context.width, glyphs: context.glyphs)
    }
    if short.count <= count { return short }
    let hidden = short.count - max(0, count - 1)
    let sign = "\(context.glyphs.ellipsis) \(context.words(.earlier(hidden)))"
    return [StyledLine(sign, .more)] + short.suffix(max(0, count - 1))
  }

  private static func rows(of happening: Happening, _ context: PaneContext) -> [StyledLine] {
    TextWrap.wrap(line(of: happening, context), width: context.width, hanging: 2)
  }

  private static func line(of happening: Happening, _ context: PaneContext) -> StyledLine {
    switch happening {
    case .event(.browser(.tokenStolen(let from))):
      StyledLine("\(context.glyphs.bullet) \(context.words(.stolen(from: from)))", .attacker)
    case .event(.browser(.theftFailed(let from, _))):
      StyledLine("\(context.glyphs.bullet) \(context.words(.notStolen(from: from)))", .dim)
    case .event(.wire(.tokenOverheard(let from))):
      StyledLine("\(context.glyphs.bullet) \(context.words(.overheard(from: from)))", .attacker)
    case .event(.wire(.nothingOverheard(_, let isEncrypted))):
      StyledLine(
        "\(context.glyphs.bullet) \(context.words(.notOverheard(isEncrypted: isEncrypted)))", .dim)
    case .event(let event):
      StyledLine("\(context.glyphs.bullet) \(context.safe(context.words(.event(event))))", .dim)
    case .exchange(let exchange): line(of: exchange, context)
    }
  }

  /// `Alice #Kf GET /profile 200`, the method only where there is room for it; a request that another
  /// site made her browser send says so.
  private static func line(of exchange: Exchange, _ context: PaneContext) -> StyledLine {
    func line(_ words: [String]) -> StyledLine {
      var line = StyledLine("\(context.glyphs.bullet) \(exchange.sender.displayName) ", .dim)
      if exchange.isCrossSite { line.append(context.words(.crossSite) + " ", .attacker) }
      if let token = WireMessage.token(in: exchange.request.lines) {
        line = line + TokenMark.line(token) + StyledLine(" ")
      }
      line.append(words.joined(separator: " "))
      if let response = exchange.response {
        line.append(" \(response.status)", response.status < 400 ? .passed : .failed)
        if let token = WireMessage.token(in: response.lines) {
          line = line + StyledLine(" ") + TokenMark.line(token)
        }
      }
      return line
    }
    let path = context.safe(exchange.request.path)
    let whole = line([exchange.request.head.method.rawValue, path])
    return whole.width <= context.width ? whole : line([path])
  }
}
