import JOSE
import LoginFlow

extension TokenEditor {
  /// What was typed, to go on with after the editor was left.
  package struct Edits: Sendable {
    fileprivate var document: TokenDocument
    fileprivate var history: EditHistory
    fileprivate var issued: String
    fileprivate var omittedChecks: Set<CheckID>
    fileprivate var focus: EditorField

    /// Bytes of memory, about.
    var size: Int { document.size + history.size }
  }

  /// Nil when the texts are those that the editor was opened with.
  var edits: Edits? {
    guard !document.hasSameTexts(as: opened) else { return nil }
    var history = history
    history.endRun(at: document)
    return Edits(
      document: document, history: history, issued: issued,
      omittedChecks: world.server.omittedChecks, focus: focus)
  }

  /// Goes on with earlier edits, and says so.
  mutating func resume(_ edits: Edits) {
    document = edits.document
    history = edits.history
    issued = edits.issued
    world.server.omitChecks(edits.omittedChecks)
    refresh()
    focus(on: edits.focus)
    notice = .editsResumed
  }
}
