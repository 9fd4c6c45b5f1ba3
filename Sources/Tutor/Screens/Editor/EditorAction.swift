/// What the token editor can do besides taking letters.
package enum EditorAction: Sendable, Hashable {
  case nextField
  case previousField
  case undo
  case redo
  /// Back to the token as the server issued it.
  case reset
  /// Opens the choice of a key to sign with.
  case sign
  /// Opens the choice of a request to send.
  case send
  /// Opens the choice of what to copy.
  case copy
  /// Switches the signature check of this copy of the server off, or on again.
  case toggleSignatureCheck
  /// Explains the chosen check, or the one that refuses.
  case explain
}
