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
  init?(_ pane: PaneID, of state: LessonScreen, in layout: ScreenLayout, glyphs: Glyphs) {
    guard let frame = Self.frame(of: pane, state, layout) else { return nil }
    self.frame = frame
    room = Self.room(of: pane, in: frame)
    let context = PaneContext(
      state: state, width: max(1, room.width), height: room.height, glyphs: glyphs)
    content =
      if pane == .token, let code = state.step.code {
        CodePane.content(code, context)
      } else {
        Self.content(pane, context)
      }
    let top = ScrollWindow(count: content.lines.count, height: room.height, offset: 0)
    let offset = state.scroll[pane] ?? content.anchor.map { top.offset(showing: $0) } ?? 0
    window = top.moved(by: offset)
  }

  /// The content of a pane.
  static func content(_ pane: PaneID, _ context: PaneContext) -> PaneContent {
    switch pane {
    case .browser: BrowserPane.content(context)
    case .wire: WirePane.content(context)
    case .server: ServerPane.content(context)
    case .token: TokenPane.content(context)
    case .narration: NarrationPane.content(context)
    }
  }

  /// A code listing takes the room of all panes, and the place of the token.
  private static func frame(
    of pane: PaneID, _ state: LessonScreen, _ layout: ScreenLayout
  ) -> Rect? {
    if pane == .narration { return layout.narration }
    guard state.step.code != nil else { return layout.panes[pane] }
    return pane == .token ? layout.stage : nil
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
