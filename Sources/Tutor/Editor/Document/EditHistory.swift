import Terminal

/// Earlier and later states of the document. Typing counts by words, not by letters.
struct EditHistory: Sendable {
  /// What one key did, to tell where one undoing ends.
  struct Stroke: Sendable {
    enum Kind: Sendable, Hashable {
      case letter, separator, deletion, whole
    }
    var field: EditorField
    var kind: Kind
    /// Where the cursor was before and after.
    var from: Int
    var to: Int

    /// Whether it goes on with what the stroke before began.
    func continues(_ last: Stroke) -> Bool {
      guard field == last.field, from == last.to else { return false }
      switch (last.kind, kind) {
      case (.letter, .letter), (.letter, .separator), (.separator, .separator),
        (.deletion, .deletion):
        return true
      default: return false
      }
    }
  }

  private struct Entry: Sendable {
    var document: TokenDocument
    var field: EditorField
  }

  /// Keys that one undoing takes back at most.
  private static let longestRun = 24

  private var past: [Entry] = []
  private var future: [Entry] = []
  private var last: Stroke?
  private var runLength = 0

  var isEmpty: Bool { past.isEmpty }

  /// Remembers the document as it was before a stroke.
  mutating func record(_ before: TokenDocument, _ stroke: Stroke) {
    future = []
    defer { last = stroke }
    if let last, stroke.continues(last), runLength < Self.longestRun {
      runLength += 1
      return
    }
    runLength = 1
    past.append(Entry(document: before, field: stroke.field))
    // Each entry of a large token is large: fewer of them.
    let most = before.token.count > 50_000 ? 20 : 300
    if past.count > most { past.removeFirst(past.count - most) }
  }

  /// The document before the last run, and the field in which it was typed.
  mutating func undo(_ present: TokenDocument) -> (TokenDocument, EditorField)? {
    guard let entry = past.popLast() else { return nil }
    future.append(Entry(document: present, field: entry.field))
    last = nil
    return (entry.document, entry.field)
  }

  mutating func redo(_ present: TokenDocument) -> (TokenDocument, EditorField)? {
    guard let entry = future.popLast() else { return nil }
    past.append(Entry(document: present, field: entry.field))
    last = nil
    return (entry.document, entry.field)
  }
}
