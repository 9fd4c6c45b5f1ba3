import Terminal

/// Where everything stands on a screen of a given size.
struct ScreenLayout {
  /// The smallest screen on which the lesson is shown.
  static let minimum = Size(columns: 60, rows: 18)

  /// Whether the lesson is shown on a screen of that size, and not the notice instead.
  static func fits(_ size: Size) -> Bool {
    size.columns >= minimum.columns && size.rows >= minimum.rows
  }

  var progress: Rect
  /// The row of tabs, where only one pane is shown at a time.
  var tabs: Rect?
  /// The panes on the screen.
  var panes: [PaneID: Rect]
  /// The room of all panes together; a code listing takes it as a whole.
  var stage: Rect
  var narration: Rect
  var footer: Rect

  /// - Parameter shown: the pane to show where there is room for only one.
  init(size: Size, shown: PaneID) {
    var rest = Rect(size)
    progress = rest.cutTop(1)
    footer = rest.cutBottom(1)
    let narrow = size.columns < 80
    narration = rest.cutBottom(narrow ? (size.rows < 22 ? 7 : 9) : size.rows >= 30 ? 7 : 6).inset(
      columns: 1, rows: 0)
    if narrow { tabs = rest.cutTop(1) }
    stage = rest
    if narrow {
      panes = [shown == .narration ? .browser : shown: rest]
    } else if size.columns < 120 {
      panes = Self.stacked(rest)
    } else {
      panes = Self.sideBySide(rest)
    }
  }

  /// Browser, wire and server on top, the token below over the whole width.
  private static func stacked(_ room: Rect) -> [PaneID: Rect] {
    let token = min(12, room.height / 2)
    let rows = Layout.rows(room, [.share(1), .fixed(token)])
    let columns = Layout.columns(
      rows[0], [.fixed(26 + (room.width - 80) / 4), .share(1), .fixed(27 + (room.width - 80) / 2)])
    return [.browser: columns[0], .wire: columns[1], .server: columns[2], .token: rows[1]]
  }

  /// Browser, token and server side by side, the wire over the token.
  private static func sideBySide(_ room: Rect) -> [PaneID: Rect] {
    let columns = Layout.columns(room, [.share(26), .share(48), .share(44)])
    let rows = Layout.rows(columns[1], [.share(3), .share(7)])
    return [.browser: columns[0], .wire: rows[0], .token: rows[1], .server: columns[2]]
  }
}
