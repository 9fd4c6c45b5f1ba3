/// What was typed in the token editor and not yet taken back, for each step that was left with it.
struct KeptEdits: Sendable {
  /// Bytes of memory after which the oldest are forgotten; the newest always stay.
  static let limit = 8 << 20

  /// The newest last.
  private var entries: [(step: Int, edits: TokenEditor.Edits)] = []

  init() {}

  subscript(step: Int) -> TokenEditor.Edits? { entries.last { $0.step == step }?.edits }

  /// Keeps the edits of a step, or with nil forgets them.
  mutating func keep(_ edits: TokenEditor.Edits?, ofStep step: Int) {
    entries.removeAll { $0.step == step }
    guard let edits else { return }
    entries.append((step, edits))
    var size = entries.reduce(0) { $0 + $1.edits.size }
    while size > Self.limit, entries.count > 1 { size -= entries.removeFirst().edits.size }
  }
}
