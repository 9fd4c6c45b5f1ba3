/// What a key means.
package enum TutorAction: Sendable, Hashable {
  case next
  case back
  case first
  case last
  /// Jumps to the step whose number was typed; without one to the last step.
  case jump
  case digit(Int)
  case nextPane
  case previousPane
  case scroll(Int)
  case page(Int)
  case openEditor
  case openSteps
  case openHelp
  case openNotes
  /// Shows the pane with the keyboard as a whole.
  case openWhole
  case blank
  case close
  case choose
  case quit
  case leaveAtOnce
  /// Something the token editor does.
  case edit(EditorAction)
}

/// What the outside has to do because of an action.
package enum TutorEffect: Sendable, Hashable {
  /// End the program with this status.
  case quit(status: Int32)
}
