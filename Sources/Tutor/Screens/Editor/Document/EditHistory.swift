/// Earlier and later states of the document. Typing counts by words, not by letters.
///
/// Kept are differences, so that the edits of a large token are as small as those of a small one.
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
      return switch last.kind {
      case .letter: kind == .letter || kind == .separator
      case .separator: kind == .separator
      case .deletion: kind == .deletion
      case .whole: false
      }
    }
  }

  private struct Entry: Sendable {
    /// To the document to go to, from the one at which it is gone to.
    var delta: DocumentDelta
    var field: EditorField
  }

  /// Keys that one undoing takes back at most.
  private static let longestRun = 24
  /// Bytes of memory after which the oldest edits are forgotten: more than ten thousand edits of a
  /// usual token.
  static let limit = 8 << 20

  private var past: [Entry] = []
  private var future: [Entry] = []
  /// Bytes of memory that the past takes, about. The future was part of it.
  private(set) var size = 0
  /// The document before the run of keys that may still go on.
  private var run: (start: TokenDocument, field: EditorField)?
  private var last: Stroke?
  private var runLength = 0

  /// Remembers the document as it was before a stroke.
  mutating func record(_ before: TokenDocument, _ stroke: Stroke) {
    future = []
    defer { last = stroke }
    if run != nil, let last, stroke.continues(last), runLength < Self.longestRun {
      runLength += 1
      return
    }
    endRun(at: before)
    run = (before, stroke.field)
    runLength = 1
  }

  /// The document before the last run, and the field in which it was typed.
  mutating func undo(_ present: TokenDocument) -> (TokenDocument, EditorField)? {
    endRun(at: present)
    last = nil
    guard let entry = past.popLast() else { return nil }
    size -= entry.delta.size
    let earlier = entry.delta.applied(to: present)
    future.append(Entry(delta: DocumentDelta(from: earlier, to: present), field: entry.field))
    return (earlier, entry.field)
  }

  /// The document after the run that was undone last.
  mutating func redo(_ present: TokenDocument) -> (TokenDocument, EditorField)? {
    guard let entry = future.popLast() else { return nil }
    let later = entry.delta.applied(to: present)
    remember(Entry(delta: DocumentDelta(from: later, to: present), field: entry.field))
    return (later, entry.field)
  }

  /// No key goes on with the present run: of its first document only the difference is kept.
  mutating func endRun(at present: TokenDocument) {
    guard let run else { return }
    self.run = nil
    remember(Entry(delta: DocumentDelta(from: present, to: run.start), field: run.field))
  }

  private mutating func remember(_ entry: Entry) {
    past.append(entry)
    size += entry.delta.size
    while size > Self.limit, past.count > 1 { size -= past.removeFirst().delta.size }
  }
}
