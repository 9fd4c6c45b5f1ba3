import JOSE
import LessonScript
import LoginFlow
import Terminal
import Testing

@testable import Tutor

@Suite("Room on the screen") struct ScreenLayoutTests {
  private static let sizes = [
    "60x18", "79x18", "70x40", "80x21", "80x22", "80x24", "100x30", "119x24", "120x24", "120x36",
    "160x45",
    "200x18", "200x50",
  ].compactMap { Size($0) }

  /// Does something with every step of the shipped lesson.
  private func forEachStep(
    at size: Size, _ body: (LessonScreen, ScreenLayout) throws -> Void
  ) throws {
    var state = try Session(columns: size.columns, rows: size.rows).state
    for index in 0..<state.lesson.stepCount {
      state.open(step: index)
      try body(state, state.layout(Env(size: size)))
    }
  }

  private func views(_ state: LessonScreen, _ layout: ScreenLayout) -> [PaneID: PaneView] {
    var views: [PaneID: PaneView] = [:]
    for pane in PaneID.allCases {
      views[pane] = PaneView(pane, of: state, in: layout, Env(size: ScreenLayout.minimum))
    }
    return views
  }

  @Test("what a step points at is seen, all of it where there is room", arguments: sizes)
  func focus(size: Size) throws {
    try forEachStep(at: size) { state, layout in
      for (pane, view) in views(state, layout) where pane != .narration {
        let shown = view.window.offset..<view.window.offset + view.room.height
        let marked = view.content.lines.indices.filter {
          view.content.lines[$0].runs.first == StyledText("▸ ", .accent)
        }
        for line in marked {
          #expect(shown.contains(line), "\(state.step.id), \(pane): line \(line) of \(shown)")
        }
        if let focus = view.content.focus, focus.count <= view.room.height {
          #expect(shown.contains(focus.lowerBound) && shown.contains(focus.upperBound - 1))
        }
        let places = state.focus.filter { place in
          place.pane == pane && ![.browser, .wire, .server, .token].contains(place)
        }
        #expect(places.isEmpty || !marked.isEmpty, "\(state.step.id): nothing of \(places)")
      }
    }
  }

  @Test("no line is wider than its room, and the text is whole", arguments: sizes)
  func widths(size: Size) throws {
    try forEachStep(at: size) { state, layout in
      for (pane, view) in views(state, layout) {
        for line in view.content.lines {
          #expect(line.width <= view.room.width, "\(state.step.id), \(pane): \(line.plain)")
        }
      }
      let text = try #require(views(state, layout)[.narration])
      #expect(text.content.lines.count <= text.room.height, "\(state.step.id)")
      #expect(text.room.bottom <= layout.footer.y)
    }
  }

  @Test("the text stands directly under the panes, and no row is left over", arguments: sizes)
  func rows(size: Size) throws {
    try forEachStep(at: size) { state, layout in
      let bottoms = layout.panes.values.map(\.bottom)
      #expect(bottoms.max() == layout.narration.y, "\(state.step.id)")
      let tabs = layout.tabs?.height ?? 0
      #expect(layout.panes.values.map(\.y).min() == 1 + tabs)
      if state.step.code == nil { #expect(layout.narration.bottom == layout.footer.y) }
    }
  }

  @Test("from step to step everything keeps its place", arguments: sizes)
  func stillness(size: Size) throws {
    guard !ScreenLayout.showsOnePane(size) else { return }
    var places: [Bool: Set<[Rect]>] = [:]
    try forEachStep(at: size) { state, layout in
      let panes = PaneID.allCases.compactMap { layout.panes[$0] }
      places[state.step.code == nil, default: []].insert(panes + [layout.narration])
    }
    #expect(places.values.map(\.count) == [1, 1])
  }

  @Test("tabs are there where one pane is shown of several", arguments: sizes)
  func tabs(size: Size) throws {
    try forEachStep(at: size) { state, layout in
      #expect((layout.tabs != nil) == (ScreenLayout.showsOnePane(size) && state.step.code == nil))
    }
  }

  @Test("no token is shortened where all of it would fit", arguments: sizes)
  func tokens(size: Size) throws {
    try forEachStep(at: size) { state, layout in
      guard state.step.code == nil, let token = state.world.visibleToken else { return }
      for pane in [PaneID.browser, .token, .wire] {
        guard let view = views(state, layout)[pane] else { continue }
        let rows = view.content.lines.map { $0.plain.drop { $0 == " " || $0 == "▸" } }
        guard !rows.joined().contains(token), rows.contains(where: { $0.contains("eyJ") }) else {
          continue
        }
        let width = view.room.width - 2
        let needed = (token.utf8.count + width - 1) / width
        let short = view.content.lines.filter { line in
          line.runs.contains { run in
            [.header, .payload, .signature].contains(run.role) && run.text.count > 2
              && !run.text.contains { $0 == "\"" || $0 == " " }
          }
        }
        let free = view.room.height - view.content.lines.count
        #expect(needed - short.count > free, "\(state.step.id), \(pane): \(free) rows are free")
      }
    }
  }

  @Test("a large screen shows all of every token and message, and the whole list of checks")
  func large() throws {
    let size = Size(columns: 200, rows: 50)
    try forEachStep(at: size) { state, layout in
      for (pane, view) in views(state, layout) {
        #expect(view.content.lines.count <= view.room.height, "\(state.step.id), \(pane)")
      }
      guard state.step.code == nil else { return }
      let screen = TutorView.canvas(TutorState(state), Env(size: size)).text
      #expect(!screen.contains("on the way …"), "\(state.step.id)")
      let token = try #require(views(state, layout)[.token])
      let letters = token.content.lines.map { $0.plain.dropFirst(2) }.joined()
      if let visible = state.world.visibleToken { #expect(letters.contains(visible)) }
      guard let trace = state.world.exchange?.task.trace,
        state.world.exchange?.phase != .requestOnWire
      else { return }
      for record in trace.records {
        #expect(screen.contains("\(record.id.rawValue) "), "\(state.step.id): \(record.id)")
      }
    }
  }
}
