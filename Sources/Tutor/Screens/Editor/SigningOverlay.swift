import JOSE
import SourceJSON
import Terminal
import Text

/// Which key to sign with, and the secret typed for it.
struct SigningOverlay: ChoiceOverlay {
  private static let guessed = SigningKey.allCases.firstIndex(of: .guessed) ?? 0

  var selected = 0
  private var guess = TextField()

  var context: KeyContext { .choosing }

  func count(over editor: TokenEditor) -> Int { SigningKey.allCases.count }

  mutating func take(on editor: inout TokenEditor) -> [ScreenRequest] {
    editor.sign(with: SigningKey.allCases[selected], guess: guess.text) ? [.close()] : []
  }

  /// The guessed secret is the only thing to type.
  mutating func type(_ key: KeyPress, on editor: inout TokenEditor) {
    if selected != Self.guessed {
      guard case .character = key else { return }
      selected = Self.guessed
    }
    _ = guess.apply(key)
  }

  mutating func paste(_ paste: Paste, on editor: inout TokenEditor) {
    guard let text = editor.takeable(paste) else { return }
    guess.insert(String(text.split { $0.isNewline }.joined()))
    selected = Self.guessed
  }

  func box(over editor: TokenEditor, _ env: Env) -> Box {
    let algorithm = editor.document.decoded.header.node?["alg"]?.string
    let named = algorithm.map { "\"\(VisibleText.show(String($0.prefix(20)), env.glyphs))\"" }
    let first = [
      StyledLine(env.words(.newSignature)),
      StyledLine(env.words(.algorithm(named: named)), .dim), StyledLine(),
    ]
    let choices = SigningKey.allCases.map { (env.words(.key($0)), env.words(.keyNote($0))) }
    var rows = ChoiceRows.rows(first, choices, selected: selected, env)
    if let notice = editor.notice {
      rows += [StyledLine(), StyledLine(env.words(.notice(notice)), .warning)]
    }
    var box = Box(
      list: rows, selectedRow: first.count + selected, title: env.words(.signWithKey),
      context: context,
      env)
    box.field = Box.Field(
      row: first.count + Self.guessed, column: ChoiceRows.noteColumn, text: guess,
      role: EditorTitle.role(of: editor.holder),
      placeholder: env.words(.typeGuess))
    return box
  }
}
