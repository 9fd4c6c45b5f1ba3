import LoginFlow
import Terminal
import Text

extension TokenEditor {
  /// Carries out a command of the key table.
  mutating func perform(_ action: EditorAction) {
    message = nil
    switch action {
    case .paste(let text): paste(text)
    case .nextField: focus(on: focus.moved(by: 1))
    case .previousField: focus(on: focus.moved(by: -1))
    case .undo: takeBack(history.undo(document), otherwise: "There is nothing to undo.")
    case .redo: takeBack(history.redo(document), otherwise: "There is nothing to redo.")
    case .reset: reset()
    case .sign: panel = .signing(EditorPanel.SigningForm())
    case .send: panel = .sending(selected: 0)
    case .toggleSignatureCheck: toggleSignatureCheck()
    case .explain: explain()
    case .choose: choose()
    case .select(let offset): select(offset)
    }
  }

  private mutating func takeBack(
    _ entry: (document: TokenDocument, field: EditorField)?, otherwise: String
  ) {
    guard let entry else {
      message = otherwise
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
      message = "Nothing to reset: this is the token as it was issued."
      return
    }
    // Entries of the history that undo goes through keep their own texts.
    document = fresh
    finishEdit(before, focus == .ladder ? .raw : focus, .whole)
    message = "This is the token as it was issued. Ctrl-U brings your text back."
  }

  // MARK: - Pasting

  private static let largestPaste = 1 << 20

  /// Says that a paste was too long to be taken.
  mutating func refusePaste() {
    message = "That is too much to paste: the editor takes at most 1 MB."
  }

  private mutating func paste(_ text: String) {
    guard text.utf8.count <= Self.largestPaste else { return refusePaste() }
    if case .signing(var form) = panel {
      form.guess.insert(String(text.split { $0.isNewline }.joined()))
      form.selected = .guessed
      panel = .signing(form)
      return
    }
    guard panel == nil else { return }
    switch focus {
    case .raw: pasteToken(PastedToken(text))
    case .ladder: message = "There is nothing to paste into here. Tab goes to a field."
    default: edit(focus, kind: .whole) { $0.insert(text) }
    }
  }

  private mutating func pasteToken(_ pasted: PastedToken) {
    guard !pasted.text.isEmpty else {
      message = "There was no token in what you pasted."
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
    let what = pasted.isWholeToken ? "Pasted over the token" : "Pasted"
    message =
      pasted.leftOut.isEmpty
      ? what + "." : "\(what). Left out: \(pasted.leftOut.joined(separator: ", "))."
  }
}

extension TokenEditor {
  /// Scrolls the box in front, as the keys of a text to read ask.
  mutating func read(_ action: TutorAction) {
    guard let scroll = panel?.scroll, let box = panel?.box(self, size: size, glyphs: glyphs)
    else { return }
    panel?.scroll = box.window(scroll).moved(by: action).offset
  }
}
