import LoginFlow
import Terminal
import Text

/// Base64url on the letters themselves: the chosen four of the token, their 24 bits, and the three
/// bytes that these are.
struct TokenLensOverlay: Overlay {
  private let token: String
  /// The chosen group.
  private var index = 0

  init(token: String) { self.token = token }

  var context: KeyContext { .lens }

  mutating func perform(
    _ action: TutorAction, on lesson: inout LessonScreen, _ env: Env
  ) -> [ScreenRequest] {
    let groups = TokenLens(token).groups
    func choose(_ chosen: Int) { index = min(max(0, chosen), max(0, groups.count - 1)) }
    switch action {
    case .scroll(.start): choose(0)
    case .scroll(.end): choose(groups.count - 1)
    case .scroll(.lines(let count)): choose(index + count)
    case .scroll(.pages(let count)):
      choose(index + count * max(1, TokenLensView.columns(env) / 4))
    case .pane(let direction):
      // The parts that have letters, as in a ring.
      let starts = groups.indices.filter { $0 == 0 || groups[$0].part != groups[$0 - 1].part }
      guard let place = starts.lastIndex(where: { $0 <= index }) else { break }
      let offset = direction == .next ? 1 : starts.count - 1
      choose(starts[(place + offset) % starts.count])
    case .leave: return [.close()]
    case .step, .open, .take, .task, .browser, .blank, .edit: break
    }
    return []
  }

  func box(over lesson: LessonScreen, _ env: Env) -> Box {
    let lens = TokenLens(token)
    let lines =
      lens.groups.indices.contains(index)
      ? TokenLensView.lines(lens, token, lens.groups[index], env)
      : [StyledLine(env.words(.noToken(in: lesson.world.browser.owner)), .dim)]
    return Box(
      text: lines, title: env.words(.lens), context: context, width: TokenLensView.most,
      scroll: 0, env)
  }
}
