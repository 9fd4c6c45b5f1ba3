import LessonScript
import Terminal

/// A pane of the lesson as it stands on a screen: what is in it, and the part of that which shows.
///
/// Drawing it and scrolling it both make it from the same state, so a key counts from what shows.
struct PaneView {
  let frame: Rect
  /// The room for the lines.
  let room: Rect
  let content: PaneContent
  let window: ScrollWindow

  /// Nil when the pane is not on the screen.
  init?(_ pane: PaneID, of state: LessonScreen, in layout: ScreenLayout, _ env: Env) {
    guard let whole = pane == .narration ? layout.narration : layout.panes[pane] else { return nil }
    frame =
      pane == .browser ? BrowserStage(whole, others: state.otherBrowsers).main : whole
    room = Self.room(of: pane, in: frame)
    var context = PaneContext(
      state: state, width: max(1, room.width), height: room.height, env: env)
    context.isInUse = pane == .browser && state.isInBrowser
    var content = PaneContent(title: StyledLine())
    for detail in PaneContext.Detail.choices(for: pane, height: room.height) {
      context.detail = detail
      content = Self.content(pane, context)
      if content.lines.count <= room.height { break }
    }
    self.content = content
    let top = ScrollWindow(count: content.lines.count, height: room.height, offset: 0)
    let height = room.height
    let offset = content.focus.map { min($0.lowerBound, max(0, $0.upperBound - height)) }
    window = top.moved(by: state.scroll[pane] ?? offset ?? 0)
  }

  /// The content of a pane. A code listing stands in the place of the token.
  static func content(_ pane: PaneID, _ context: PaneContext) -> PaneContent {
    switch pane {
    case .browser where context.isInUse: BrowserInUse.content(context)
    case .browser: BrowserPane.content(context)
    case .wire: WirePane.content(context)
    case .server: ServerPane.content(context)
    case .token:
      context.state.step.code.map { CodePane.content($0, context) } ?? TokenPane.content(context)
    case .narration: NarrationPane.content(context)
    }
  }

  /// Narration and wire have no frame; the wire's lines go down to its last row.
  private static func room(of pane: PaneID, in frame: Rect) -> Rect {
    switch pane {
    case .narration: frame
    case .wire:
      Rect(x: frame.x + 1, y: frame.y + 1, width: frame.width - 2, height: frame.height - 1)
    case .browser, .server, .token: frame.inset()
    }
  }
}
