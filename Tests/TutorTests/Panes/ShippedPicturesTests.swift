import LessonScript
import LoginFlow
import Terminal
import Testing

@testable import Tutor

/// What must be true of the pictures of every shipped lesson.
@Suite("The pictures of the shipped lesson") struct ShippedPicturesTests {
  private static let size = Size(columns: 80, rows: 24)

  /// Steps that are still to be merged or given something to see.
  private static let unchanged: Set<String> = []

  /// Steps at which more happens than the wire has room for.
  private static let crowded: Set<String> = []

  /// Steps that point at a pane in which there is nothing yet.
  private static let empty: Set<String> = []

  private func forEachStep(_ body: (LessonScreen) throws -> Void) throws {
    var state = try Session(columns: Self.size.columns, rows: Self.size.rows).state
    for index in 0..<state.lesson.stepCount {
      state.open(step: index)
      if state.hands.isHeldBack { _ = state.perform(.step(.next), Env(size: Self.size)) }
      try body(state)
    }
  }

  /// The rows of the panes, top to bottom.
  private func rows(_ state: LessonScreen) -> [String] {
    let env = Env(size: Self.size)
    let text = TutorView.canvas(TutorState(state), env).text
    let top = state.layout(env).panes.values.map(\.y).min() ?? 0
    let bottom = state.layout(env).panes.values.map(\.bottom).max() ?? 0
    return Array(
      text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[top..<bottom])
  }

  @Test("change at every step that asks nothing, and not the text alone")
  func changes() throws {
    var before: [String] = []
    try forEachStep { state in
      let now = rows(state)
      defer { before = now }
      guard !before.isEmpty, case .read = state.step.interaction else { return }
      let changed = zip(before, now).count { $0 != $1 } + abs(before.count - now.count)
      #expect(
        changed > 0 || Self.unchanged.contains(state.step.id),
        "\(state.step.id): nothing but the text changes")
    }
  }

  @Test("show everything that happens at a step")
  func events() throws {
    try forEachStep { state in
      let env = Env(size: Self.size)
      guard let wire = PaneView(.wire, of: state, in: state.layout(env), env) else { return }
      #expect(
        wire.content.lines.first?.plain.hasPrefix("…") != true
          || Self.crowded.contains(state.step.id), "\(state.step.id): too much happens at once")
    }
  }

  @Test("hold something wherever a step points")
  func focus() throws {
    try forEachStep { state in
      for focus in state.step.focus {
        let isThere =
          switch focus.pane {
          case .wire: state.world.exchange != nil || !state.happenings.isEmpty
          case .token: state.world.visibleToken != nil || state.world.exchange?.task.claims != nil
          case .browser: state.world.browser.page != .blank
          case .server, .narration, nil: true
          }
        #expect(
          isThere || Self.empty.contains(state.step.id),
          "\(state.step.id): nothing at \(focus.name)")
      }
    }
  }
}
