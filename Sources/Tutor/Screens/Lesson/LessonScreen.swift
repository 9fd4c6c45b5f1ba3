package import LessonScript
package import LoginFlow

/// A lesson at one of its steps.
package struct LessonScreen: Sendable {
  package let lesson: Lesson
  /// The step on the screen, from 0.
  package private(set) var position: Int
  /// What is done by hand at that step, and the world it is done in.
  package var hands: Hands {
    didSet {
      record[hands.step.id] = hands.record
      record.position = hands.step.id
    }
  }
  /// What was done at every step.
  package private(set) var record: LearnerRecord
  /// The world before the first step.
  let start: LoginWorld
  /// The lesson's story up to before a step, as far as it was worked out, by step.
  private(set) var stories: [Int: LoginWorld]

  /// The pane that has the keyboard.
  package var pane: PaneID
  /// How far each pane was scrolled by hand, in lines; without an entry a pane shows its focus.
  package var scroll: [PaneID: Int]
  /// What is chosen and typed in the browser pane.
  var browserHands = BrowserHands()
  /// What was typed in the token editor, by step.
  var keptEdits = KeptEdits()
  /// The request that was sent from there last: its place in the choice.
  var lastRequest = 0
  /// The option that is marked to be chosen, by its index.
  var marked: Int?
  /// Whether → was pressed once at a task that is not done.
  var isAskedToGoOn = false
  /// Whether it was said that the story goes on without what was done by hand.
  var isToldOfStory = false
  /// Digits typed so far, for "number G".
  package var count: Int?
  package var overlays: [any Overlay<LessonScreen>] = []
  package var notice: Notice?

  /// - Parameters:
  ///   - start: the world before the first step.
  ///   - record: what the learner did in this lesson earlier; nil: nothing.
  ///   - position: the step to open, from 0.
  package init(
    lesson: Lesson, start: LoginWorld, record: LearnerRecord? = nil, position: Int = 0
  ) {
    self.lesson = lesson
    self.start = start
    self.record = record ?? LearnerRecord(lesson: lesson.id)
    self.position = 0
    stories = [0: start]
    pane = .narration
    scroll = [:]
    let first = lesson.step(0)
    self.record.position = first.id
    hands = Hands(at: first, self.record[first.id], after: start)
    pane = firstPane
    if position != 0 { open(step: position) }
  }

  /// The same lesson at another step, with nothing remembered but the outcomes of slow hashes: what
  /// walking there for the first time would give.
  package func replayed(to index: Int) -> LessonScreen {
    var fresh = start
    fresh.server.passwordMemo.merge(world.server.passwordMemo)
    return LessonScreen(lesson: lesson, start: fresh, position: index)
  }

  /// The world of the step, with what was done by hand.
  package var world: LoginWorld { hands.world }
  package var step: Step { hands.step }
  package var place: StepPosition { lesson.position(position) }
  package var stage: Stage { lesson.stages[place.stage] }

  /// Whether there is a step of that number, counted from 1.
  func hasStep(_ number: Int) -> Bool { (1...max(1, lesson.stepCount)).contains(number) }

  /// Shows the step of that index, or the nearest there is. The world is that of replaying the
  /// lesson up to it.
  package mutating func open(step index: Int) {
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
    position = target
    let step = lesson.step(target)
    hands = Hands(at: step, record[step.id], after: replayed)
    showAnew()
    browserHands = BrowserHands()
    pane = firstPane
    notice = nil
  }

  /// Lets panes go to their focus, and nothing be marked: the step begins, or its world is another.
  mutating func showAnew() {
    scroll = [:]
    marked = nil
    isAskedToGoOn = false
  }
}
