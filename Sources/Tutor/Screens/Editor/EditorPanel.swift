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

  /// How far the text in it is scrolled, in rows; nil for what is no text.
  var scroll: Int? {
    get {
      switch self {
      case .explanation(_, let scroll), .answer(_, let scroll): scroll
      case .signing, .sending: nil
      }
    }
    set {
      guard let newValue else { return }
      switch self {
      case .explanation(let id, _): self = .explanation(id, scroll: newValue)
      case .answer(let sent, _): self = .answer(sent, scroll: newValue)
      case .signing, .sending: break
      }
    }
  }

  /// The text in it as a box on a screen of that size; nil for what is no text.
  func box(_ editor: TokenEditor, size: Size, glyphs: Glyphs) -> TextBox? {
    switch self {
    case .explanation(let id, _):
      TextBox(
        ExplanationText.lines(of: id, editor, glyphs), title: "Check \(id.rawValue)",
        context: .explaining, hanging: 0, size: size)
    case .answer(let sent, _):
      TextBox(
        AnswerText.lines(of: sent, editor, glyphs), title: "The server's answer",
        context: .explaining, hanging: 0, size: size)
    case .signing, .sending: nil
    }
  }
}
