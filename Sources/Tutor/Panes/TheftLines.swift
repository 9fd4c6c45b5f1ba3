import LoginFlow
import Terminal

/// A script of the attacker's in somebody's page: where it looks, and what it takes along.
struct TheftLines {
  static let fewestRows = 4

  private let victim: Browser
  private let thief: Browser
  /// Whether it got the token.
  private let isDone: Bool

  /// Nil where the event is no theft.
  init?(_ event: BrowserEvent, in world: LoginWorld) {
    if case .tokenStolen(let from) = event {
      (victim, isDone) = (world[browser: from], true)
    } else if case .theftFailed(let from, _) = event {
      (victim, isDone) = (world[browser: from], false)
    } else {
      return nil
    }
    thief = world.mallory
  }

  func lines(_ context: PaneContext) -> [StyledLine] {
    var rows = [StyledLine(context.words(.script(in: victim.owner)), .attacker)]
    rows += places(context).map { place, found in
      (StyledLine("  \(context.words(place)): ", .dim) + found)
        .cut(to: context.width, glyphs: context.glyphs)
    }
    rows.append(arrow(context))
    return rows
  }

  /// The places that hold a token, and local storage in any case.
  private func places(_ context: PaneContext) -> [(Label, StyledLine)] {
    var places: [(Label, StyledLine)] = []
    if victim.localStorage.isEmpty {
      places.append((.localStorage, StyledLine(context.words(.empty), .dim)))
    }
    places += victim.localStorage.map { (.localStorage, TokenMark.line($0.value)) }
    places += victim.cookies.filter(victim.isTokenCookie).map { cookie in
      (
        .cookie,
        cookie.attributes.isHTTPOnly
          ? StyledLine("HttpOnly \(context.glyphs.failed)", .passed) : TokenMark.line(cookie.value)
      )
    }
    if victim.memory != nil {
      places.append((.memory, StyledLine(context.words(.outOfReach), .passed)))
    }
    return places
  }

  private func arrow(_ context: PaneContext) -> StyledLine {
    let glyphs = context.glyphs
    let take =
      isDone
      ? thief.heldToken.map { TokenMark.line($0.text) } ?? StyledLine()
      : StyledLine(context.words(.nothing), .dim)
    let end = StyledLine("\(glyphs.wireToRight) \(thief.owner.displayName)", .attacker)
    let line = max(2, context.width - end.width - take.width - 2)
    func wire(_ count: Int) -> StyledLine {
      StyledLine(String(repeating: glyphs.wire, count: count), isDone ? .attacker : .dim)
    }
    let space = StyledLine(" ")
    return wire(line / 2) + space + take + space + wire(line - line / 2) + end
  }
}
