import JOSE
import Terminal

/// A box over the editor that has the keyboard.
enum EditorPanel: Sendable {
  /// What a check is for and what it found.
  case explanation(CheckID, scroll: Int)
  /// Which key to sign with.
  case signing(SigningForm)
  /// Which request to send.
  case sending(selected: Int)
  /// What the server answered.
  case answer(SentRequest, scroll: Int)

  /// The choice of a key and the secret typed for it.
  struct SigningForm: Sendable {
    var selected: SigningKey = .server
    var guess = TextField()
  }
}
