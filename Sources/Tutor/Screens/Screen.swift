package import LessonScript
package import Terminal

/// One of the things that fill the screen, a value: the lesson, the token editor. What is opened
/// from one lies over it, until it closes.
package protocol Screen: Sendable {
  /// Which keys work while nothing lies over it.
  var context: KeyContext { get }
  /// What is so on it now; some keys are shown only then.
  var facts: Set<ScreenFact> { get }
  /// What lies over it, front-most last.
  var overlays: [any Overlay<Self>] { get set }
  /// What learners did, as far as it is the screen's; each change of it is kept.
  var records: [LearnerRecord] { get }
  /// What it has to say until the next key.
  var notice: Notice? { get set }

  /// Does what a key means.
  mutating func perform(_ action: TutorAction, _ env: Env) -> [ScreenRequest]
  /// Takes a key that means nothing in the key table: a letter to type, perhaps.
  mutating func type(_ key: KeyPress, _ env: Env)
  mutating func paste(_ paste: Paste, _ env: Env)
  /// Hears of a job that it started.
  mutating func hear(_ update: JobUpdate, of job: String, _ env: Env) -> [ScreenRequest]
  /// Hears whether the terminal was handed what the screen asked to copy.
  mutating func hear(ofCopy wasSent: Bool)
  /// Takes what the screen that was opened from this one hands back at its end.
  mutating func takeBack(_ handover: Handover)
  func draw(on canvas: inout Canvas, _ env: Env)
}

extension Screen {
  package var facts: Set<ScreenFact> { [] }
  package var records: [LearnerRecord] { [] }
  package mutating func type(_ key: KeyPress, _ env: Env) {}
  package mutating func paste(_ paste: Paste, _ env: Env) {}
  package mutating func hear(
    _ update: JobUpdate, of job: String, _ env: Env
  ) -> [ScreenRequest] { [] }
  package mutating func hear(ofCopy wasSent: Bool) {}
  package mutating func takeBack(_ handover: Handover) {}
}

/// What a screen, or something that lies over it, asks for.
package enum ScreenRequest: Sendable {
  /// Opens another screen over this one.
  case open(any Screen)
  /// Closes what asks: the screen, handing something back to the one under it, or the overlay.
  case close(Handover? = nil)
  /// Closes all screens but the first one.
  case home
  /// Ends the program.
  case quit
  /// Starts slow work under a name of the screen's own; one that runs under it is cancelled. What
  /// still runs when the screen closes is cancelled, too.
  case start(any Job, as: String)
  case cancel(String)
  /// Hands text to the terminal's clipboard.
  case copy(String)
}

/// What a screen hands back at its end to the one that it was opened from.
package enum Handover: Sendable {
  /// What the token editor leaves behind.
  case editor(TokenEditor.Leftover)
  /// What was done, by lesson.
  case records([String: LearnerRecord])
  /// The index of a step to go to.
  case step(Int)
}

/// What was pasted.
package enum Paste: Sendable, Hashable {
  case text(String)
  /// More than a terminal keeps; its text is gone.
  case tooLong
}
