package import LessonScript
package import LoginFlow
package import Terminal

/// Everything the tutorial knows: a value. `update` changes it, `TutorView` draws it.
package struct TutorState: Sendable {
  package let lesson: Lesson
  /// The step on the screen, from 0.
  package private(set) var position: Int
  /// The world after that step.
  package private(set) var world: LoginWorld
  /// The world before the first step.
  let start: LoginWorld
  /// The lesson's story up to before a step, as far as it was worked out, by step.
  private var stories: [Int: LoginWorld]

  /// The pane that has the keyboard.
  package var pane: PaneID
  /// How far each pane was scrolled by hand, in lines; without an entry a pane shows its focus.
  package var scroll: [PaneID: Int]
  /// What was typed in the token editor, by step.
  var keptEdits = KeptEdits()
  /// What lies over the lesson, front-most last.
  package var layers: [Layer]
  /// Digits typed so far, for "number G".
  package var count: Int?
  /// Whether the teacher has blanked the screen.
  package var isBlank: Bool
  /// The screen as last told, for keys that go by rows and pages of the editor.
  package var screen = Size(columns: 80, rows: 24)
  /// What the screen can show, for keys that go by rows.
  package var glyphs = Glyphs.unicode
  /// A short message for the bottom line, until the next key.
  package var message: String?

  /// - Parameters:
  ///   - start: the world before the first step.
  ///   - position: the step to open, from 0.
  package init(lesson: Lesson, start: LoginWorld, position: Int = 0) {
    self.lesson = lesson
    self.start = start
    self.position = 0
    world = start
    stories = [0: start]
    pane = .narration
    scroll = [:]
    layers = []
    isBlank = false
    Playback.show(lesson.step(0), Self.record, on: &world)
    if position != 0 { go(to: position) }
  }

  /// The same lesson at another step, with nothing remembered but the outcomes of slow hashes: what
  /// walking there for the first time would give.
  package func replayed(to index: Int) -> TutorState {
    var fresh = start
    fresh.server.passwordMemo.merge(world.server.passwordMemo)
    return TutorState(lesson: lesson, start: fresh, position: index)
  }

  package var step: Step { lesson.step(position) }
  package var place: StepPosition { lesson.position(position) }
  package var stage: Stage { lesson.stages[place.stage] }

  /// Whether there is a step of that number, counted from 1.
  func hasStep(_ number: Int) -> Bool { (1...max(1, lesson.stepCount)).contains(number) }

  /// Shows the step of that index, or the nearest there is.
  package mutating func open(step index: Int) { go(to: index) }

  /// Shows another step. The world is that of replaying the lesson up to it.
  mutating func go(to index: Int) {
    let target = min(max(0, index), lesson.stepCount - 1)
    guard target != position else { return }
    // The outcome of a slow hash worked out since then is taken along; it changes nothing else.
    let memo = world.server.passwordMemo
    var known = stories.keys.filter { $0 <= target }.max() ?? 0
    var replayed = stories[known] ?? start
    replayed.server.passwordMemo.merge(memo)
    while known < target {
      Playback.tell(lesson.step(known), on: &replayed)
      known += 1
      stories[known] = replayed
    }
    Playback.show(lesson.step(target), Self.record, on: &replayed)
    position = target
    world = replayed
    scroll = [:]
    pane = .narration
    message = nil
  }

  /// Questions are not asked yet, so every one counts as passed over.
  private static let record = StepRecord(mark: .skipped)

  /// What lies in front; nil when the lesson does.
  package var front: Layer? { layers.last }
}
