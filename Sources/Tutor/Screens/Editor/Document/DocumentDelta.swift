import Terminal

/// How one document becomes another. As small as the edit, however large the token is.
struct DocumentDelta: Sendable {
  private let raw: TextDelta
  /// Only where something was typed; what follows the token is made from it again.
  private let signature: TextDelta?
  private let cursors: [EditorField: Int]
  private let problems: [EditorField: FieldProblem]
  private let signedWith: SigningKey?

  init(from old: TokenDocument, to new: TokenDocument) {
    func delta(_ field: EditorField) -> TextDelta {
      TextDelta(from: old[field]?.bytes ?? [], to: new[field]?.bytes ?? [])
    }
    raw = delta(.raw)
    signature = new.isSignatureTyped ? delta(.signature) : nil
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
      raw: text(.raw, raw), signature: signature.map { text(.signature, $0) },
      cursors: cursors, problems: problems, signedWith: signedWith)
  }

  /// Bytes of memory, about: the texts, and what an entry takes besides.
  var size: Int { 512 + raw.size + (signature?.size ?? 0) }
}
