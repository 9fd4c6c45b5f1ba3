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
      StyledLine("The text stays as it is and gets a new signature."),
      StyledLine("The header says \"alg\": " + (named ?? "nothing"), .dim), StyledLine(),
    ]
    let choices = SigningKey.allCases.map { ($0.title, Self.note($0)) }
    var rows = ChoiceRows.rows(first, choices, selected: selected, env)
    if let notice = editor.notice {
      rows += [StyledLine(), StyledLine(notice.sentence(env), .warning)]
    }
    var box = Box(
      list: rows, selectedRow: first.count + selected, title: "Sign with a key", context: context,
      env)
    box.field = Box.Field(
      row: first.count + Self.guessed, column: ChoiceRows.noteColumn, text: guess, role: .attacker,
      placeholder: "type what you guess")
    return box
  }

  private static func note(_ key: SigningKey) -> String {
    switch key {
    case .server: "as if you were the server"
    case .guessed: ""
    case .attacker: "unknown to the server"
    }
  }
}
