import LoginFlow
import Terminal

/// A browser that is not on the stage, in short: whose it is, where it is, and its token.
enum OtherBrowser {
  /// `Alice #Kf local storage`; of several only whose they are and their tokens.
  static func row(_ owners: [Party], _ context: PaneContext) -> StyledLine {
    let parts = owners.map { owner -> StyledLine in
      let browser = context.state.world[browser: owner]
      let name = StyledLine(owner.displayName + " ", role(of: owner))
      guard let held = browser.heldToken else {
        return name + StyledLine(context.words(.withoutToken), .dim)
      }
      let mark = name + TokenMark.line(held.text)
      guard owners.count == 1 else { return mark }
      return mark + StyledLine(" " + context.words(place(held.storage)), .dim)
    }
    let line = parts.dropFirst().reduce(StyledLine(" ") + (parts.first ?? StyledLine())) {
      $0 + StyledLine(", ") + $1
    }
    return line.cut(to: context.width, glyphs: context.glyphs)
  }

  /// The lines inside its window.
  static func content(_ owner: Party, _ context: PaneContext) -> PaneContent {
    let browser = context.state.world[browser: owner]
    var content = PaneContent(
      title: StyledLine(context.words(.browser(of: owner)), role(of: owner)))
    content.addCut(BrowserPane.address(of: browser, context), in: context)
    guard let held = browser.heldToken else {
      content.addCut(StyledLine(context.words(.withoutToken), .dim), in: context)
      return content
    }
    let label = StyledLine(context.words(place(held.storage)) + ": ", .dim)
    content.addCut(label + TokenMark.line(held.text), in: context)
    let letters = context.tokenLine(held.text).rows(atMost: 1, width: context.textWidth)
    content.add(rows: letters, in: context)
    return content
  }

  private static func role(of owner: Party) -> Role { owner.isAttacker ? .attacker : .browser }

  private static func place(_ storage: TokenStorage) -> Label {
    switch storage {
    case .localStorage: .localStorage
    case .cookie: .cookie
    case .memory: .pageMemory
    }
  }
}
