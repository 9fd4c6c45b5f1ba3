package import LessonScript
import Terminal

extension HomeScreen: Screen {
  package var context: KeyContext { .home }
  package var records: [LearnerRecord] { entries.filter { $0.lesson != nil }.map(\.record) }

  package mutating func perform(_ action: TutorAction, _ env: Env) -> [ScreenRequest] {
    switch action {
    case .scroll(.lines(let lines)): selected = min(max(0, selected + lines), entries.count - 1)
    case .take: return opened().map { [.open($0)] } ?? []
    case .open(.startOver):
      if entries.contains(where: \.isBegun) {
        overlays.append(StartOverOverlay(of: self))
      } else {
        notice = .nothingToStartOver
      }
    case .leave: return [.quit]
    case .scroll, .open, .step, .pane, .task, .browser, .blank, .edit: break
    }
    return []
  }

  package mutating func takeBack(_ handover: Handover) {
    switch handover {
    case .records(let records): take(records)
    case .editor, .step: break
    }
  }
}
