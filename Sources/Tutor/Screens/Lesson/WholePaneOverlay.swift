import LoginFlow
import Terminal

/// One pane as a whole, unshortened.
struct WholePaneOverlay: TextOverlay {
  private(set) var pane: PaneID
  var scroll = 0

  init(pane: PaneID) { self.pane = pane }

  var context: KeyContext { .wholePane }

  mutating func perform(
    _ action: TutorAction, on lesson: inout LessonScreen, _ env: Env
  ) -> [ScreenRequest] {
    guard case .pane(let direction) = action else { return read(action, over: lesson, env) }
    let order = PaneID.tabOrder.filter { $0 != .narration }
    self = WholePaneOverlay(pane: direction.moved(from: pane, in: order))
    return []
  }

  func box(over lesson: LessonScreen, _ env: Env) -> Box {
    let size = env.size
    let content = PaneView.content(
      pane,
      PaneContext(state: lesson, width: max(1, size.columns - 8), height: .max, env: env))
    var lines = content.lines
    if pane == .token, let token = lesson.world.visibleToken {
      let mark = TokenMark.line(token) + StyledLine("  " + env.words(.markOnly), .dim)
      lines += [StyledLine()] + TextWrap.wrap(mark, width: max(1, size.columns - 8), hanging: 5)
    }
    return Box(
      text: lines, title: content.title.plain, context: context, width: size.columns - 4,
      scroll: scroll, env)
  }
}
