import LoginFlow
import Terminal
import Text

extension TokenEditor: Screen {
  package var context: KeyContext { .editor }

  package mutating func perform(_ action: TutorAction, _ env: Env) -> [ScreenRequest] {
    switch action {
    case .edit(let edit): perform(edit)
    case .leave: return [.close(.editor(leave()))]
    case .step, .pane, .scroll, .open, .take, .task, .blank, .browser: break
    }
    return []
  }

  private mutating func perform(_ action: EditorAction) {
    switch action {
    case .nextField: focus(on: focus.moved(by: 1))
    case .previousField: focus(on: focus.moved(by: -1))
    case .undo: bring(history.undo(document), otherwise: .nothingToUndo)
    case .redo: bring(history.redo(document), otherwise: .nothingToRedo)
    case .reset: reset()
    case .sign: overlays.append(SigningOverlay())
    case .send: overlays.append(SendingOverlay(selected: lastRequest))
    case .copy: overlays.append(CopyOverlay(from: focus))
    case .toggleSignatureCheck: toggleSignatureCheck()
    case .explain: explain()
    }
  }

  private mutating func bring(
    _ entry: (document: TokenDocument, field: EditorField)?, otherwise: Notice
  ) {
    guard let entry else {
      notice = otherwise
      return
    }
    document = entry.document
    if entry.field != .ladder { focus(on: entry.field) }
    refresh()
  }

  private mutating func reset() {
    let before = document
    let fresh = TokenDocument(token: issued)
    guard !fresh.hasSameTexts(as: before) else {
      notice = .nothingToReset
      return
    }
    // Entries of the history that undo goes through keep their own texts.
    document = fresh
    finishEdit(before, focus == .ladder ? .raw : focus, .whole)
    notice = .reset
  }

  // MARK: - Pasting

  private static let largestPaste = 1 << 20

  package mutating func paste(_ paste: Paste, _ env: Env) {
    guard let text = takeable(paste) else { return }
    switch focus {
    case .raw: pasteToken(PastedToken(text))
    case .ladder: notice = .nothingToPasteInto
    case .header, .payload, .signature: edit(focus, kind: .whole) { $0.insert(text) }
    }
  }

  /// The text of a paste; says so when it is too long.
  mutating func takeable(_ paste: Paste) -> String? {
    if case .text(let text) = paste, text.utf8.count <= Self.largestPaste { return text }
    notice = .pasteTooLong
    return nil
  }

  private mutating func pasteToken(_ pasted: PastedToken) {
    guard !pasted.text.isEmpty else {
      notice = .noTokenPasted
      return
    }
    let before = document
    if pasted.isWholeToken {
      document.replaceToken(with: pasted.text)
      document.change(.raw) { $0.place(pasted.text.utf8.count) }
      let isIssued = world.issued.contains { $0.text.isExactly(pasted.text) }
      if isIssued { issued = pasted.text }
    } else {
      document.change(.raw) { $0.insert(pasted.text) }
    }
    finishEdit(before, .raw, .whole)
    notice = .pasted(asWholeToken: pasted.isWholeToken, leftOut: pasted.leftOut)
  }
}
