/// What a key means.
package enum TutorAction: Sendable, Hashable {
  case step(Step)
  case pane(Pane)
  case scroll(Scroll)
  case open(Open)
  /// Takes what is chosen in the list in front, or answers with it.
  case take
  case task(Task)
  /// Blanks the screen until the next key.
  case blank
  /// Something a hand does in the browser pane.
  case browser(BrowserAction)
  /// Something the token editor does.
  case edit(EditorAction)
  case leave(Leave)

  /// Walking through the steps of a lesson.
  package enum Step: Sendable, Hashable {
    case next
    case back
    /// To the step whose number was typed; without one to the last step.
    case jump
    case digit(Int)
  }

  /// Help with a task.
  package enum Task: Sendable, Hashable {
    case hint
    /// Plays it.
    case solution
    /// Five minutes pass in the lesson's world, with or without a task.
    case letTimePass
  }

  package enum Pane: Sendable, Hashable {
    case next
    case previous

    /// The pane that has the keyboard then, in an order of Tab that goes round.
    func moved(from pane: PaneID, in order: [PaneID]) -> PaneID {
      let index = order.firstIndex(of: pane) ?? 0
      let offset = self == .next ? 1 : order.count - 1
      return order[(index + offset) % order.count]
    }
  }

  /// Moving in whatever is longer than the screen: a text, a list, the lesson.
  package enum Scroll: Sendable, Hashable {
    case start
    case end
    case lines(Int)
    case pages(Int)
  }

  package enum Open: Sendable, Hashable {
    /// The list of lessons.
    case home
    /// What can be started over.
    case startOver
    case editor
    case steps
    case help
    case notes
    /// The words of the screen.
    case glossary
    /// Base64url on the letters of the token.
    case lens
    /// The pane with the keyboard as a whole.
    case wholePane
  }

  package enum Leave: Sendable, Hashable {
    /// What lies in front, or the screen.
    case close
    /// The same, where it is the last screen the program.
    case quit
    /// The program, whatever is open.
    case atOnce
  }
}
