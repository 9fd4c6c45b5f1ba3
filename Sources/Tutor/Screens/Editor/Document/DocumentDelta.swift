import Terminal

/// How one document becomes another. As small as the edit, however large the token is.
struct DocumentDelta: Sendable {
  private let raw: TextDelta
  /// Only of parts in which something was typed; what follows the token is made from it again.
  private let typed: [EditorField: TextDelta]
  private let cursors: [EditorField: Int]
  private let problems: [EditorField: FieldProblem]
  private let signedWith: SigningKey?

  init(from old: TokenDocument, to new: TokenDocument) {
    func delta(_ field: EditorField) -> TextDelta {
      TextDelta(from: old[field]?.bytes ?? [], to: new[field]?.bytes ?? [])
    }
    raw = delta(.raw)
    let parts = EditorField.parts.filter { !new.following.contains($0) }
    typed = Dictionary(uniqueKeysWithValues: parts.map { ($0, delta($0)) })
    let fields = [EditorField.raw] + EditorField.parts
    cursors = Dictionary(uniqueKeysWithValues: fields.map { ($0, new[$0]?.cursor ?? 0) })
    problems = new.problems
    signedWith = new.signedWith
  }

  /// The new document; the old one is given.
  func applied(to document: TokenDocument) -> TokenDocument {
    func text(_ field: EditorField, _ delta: TextDelta) -> TextField {
      var text = document[field] ?? TextField()
      text.replaceText(delta.applied(to: text.bytes))
      return text
    }
    return TokenDocument(
      raw: text(.raw, raw),
      typed: Dictionary(uniqueKeysWithValues: typed.map { ($0.key, text($0.key, $0.value)) }),
      cursors: cursors, problems: problems, signedWith: signedWith)
  }

  /// Bytes of memory, about: the texts, and what an entry takes besides.
  var size: Int { typed.values.reduce(512 + raw.size) { $0 + $1.size } }
}
