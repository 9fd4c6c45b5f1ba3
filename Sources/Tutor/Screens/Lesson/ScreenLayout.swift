import LessonScript
import Terminal

/// Where everything stands on a screen of a given size.
///
/// It depends on the size, on the lesson as a whole, and on whether a step shows panes or a code
/// listing; on nothing else of a step, so that from step to step everything keeps its place. Only
/// where one pane shows at a time, and rows are dear, its lower edge goes with the step's text.
struct ScreenLayout {
  /// The smallest screen on which the lesson is shown.
  static let minimum = Size(columns: 60, rows: 18)

  /// Whether the lesson is shown on a screen of that size, and not the notice instead.
  static func fits(_ size: Size) -> Bool {
    size.columns >= minimum.columns && size.rows >= minimum.rows
  }

  /// Whether one pane is shown at a time, for want of columns or of rows.
  static func showsOnePane(_ size: Size) -> Bool { size.columns < 80 || size.rows < 22 }

  /// From here on the token may stand between browser and server.
  private static let threeColumns = 120
  /// As many rows as the panes can use. The text stands under them, near to what it speaks of; on
  /// a higher screen rows are left over at its bottom.
  private static let mostRows = 42
  /// The fewest rows of the panes above the token.
  private static let leastRows = 8
  /// Rows in which two messages show all their header fields.
  private static let wireRows = 24

  private(set) var progress: Rect
  /// The row of tabs, where only one pane is shown at a time.
  private(set) var tabs: Rect?
  /// The panes on the screen. A code listing has the place of the token, and is alone.
  private(set) var panes: [PaneID: Rect]
  private(set) var narration: Rect
  private(set) var footer: Rect

  init(_ env: Env, of screen: LessonScreen) {
    let (size, lesson, step, shown) = (env.size, screen.lesson, screen.step, screen.shownPane)
    var rest = Rect(size)
    progress = rest.cutTop(1)
    footer = rest.cutBottom(1)
    let showsOne = Self.showsOnePane(size)
    let said =
      showsOne
      ? NarrationPane.content(screen, width: size.columns - 2, env).lines.count
      : NarrationPane.rows(of: lesson, width: size.columns - 2, env)
    if showsOne, step.code == nil { tabs = rest.cutTop(1) }
    var stage = rest.cutTop(min(Self.mostRows, max(Self.leastRows - 2, rest.height - said)))
    panes = Self.sideBySide(stage) ?? Self.stacked(stage)
    // Where there are three columns, the text stands under the middle one: near to all of them.
    let left = panes[.token]?.x ?? 0
    if step.code != nil {
      let listing = CodePane.rows(of: lesson, width: size.columns) + 2
      if listing < stage.height { stage.height = listing }
      stage.x = left
      stage.width = min(size.columns - left, left == 0 ? .max : 80)
      panes = [.token: stage]
    } else if showsOne {
      panes = [shown == .narration ? .browser : shown: stage]
    }
    narration = Rect(
      x: left + 1, y: stage.bottom, width: size.columns - left - 2,
      height: min(said, footer.y - stage.bottom))
  }

  /// Browser, wire and server on top, the token below over the whole width. Rows go to the token
  /// first, but no more than half of them as long as the others have few.
  private static func stacked(_ room: Rect) -> [PaneID: Rect] {
    let most = max(room.height - leastRows, room.height / 2)
    let token = tokenRows(width: room.width, free: room.height - wireRows)
    let rows = Layout.rows(room, [.share(1), .fixed(min(token, most))])
    let columns = Layout.columns(
      rows[0], [.fixed(26 + (room.width - 80) / 4), .share(1), .fixed(27 + (room.width - 80) / 2)])
    return [.browser: columns[0], .wire: columns[1], .server: columns[2], .token: rows[1]]
  }

  /// Browser, token and server side by side, the wire over the token. Nil where the token would not
  /// have the rows it needs.
  private static func sideBySide(_ room: Rect) -> [PaneID: Rect]? {
    guard room.width >= threeColumns else { return nil }
    let columns = Layout.columns(room, [.share(26), .share(48), .share(44)])
    let token = tokenRows(width: columns[1].width, free: room.height - wireRows)
    guard token + leastRows <= room.height else { return nil }
    let rows = Layout.rows(columns[1], [.share(1), .fixed(token)])
    return [.browser: columns[0], .wire: rows[0], .token: rows[1], .server: columns[2]]
  }

  /// The rows of the token pane that show all of a token of the usual size, its letters wrapped;
  /// where so many are free, also all bytes of the signature, and air between the parts.
  private static func tokenRows(width: Int, free: Int) -> Int {
    let letters = width - 4
    let json = letters - 10
    let needed =
      rows(Array(repeating: 1, count: 310), width: letters)
      + rows([15, 12, 18], width: json) + rows([14, 15, 29, 29, 17, 17, 17, 15], width: json) + 1
      + 2
    let airy = needed - 1 + rows(Array(repeating: 3, count: 36), width: json) + 3
    return min(max(needed, free), airy)
  }

  /// The rows that pieces of those widths take one behind the other.
  private static func rows(_ pieces: [Int], width: Int) -> Int {
    var rows = 1
    var used = 0
    for piece in pieces {
      if used > 0, used + piece > width {
        rows += 1
        used = 1
      }
      used += piece
    }
    return rows
  }
}
