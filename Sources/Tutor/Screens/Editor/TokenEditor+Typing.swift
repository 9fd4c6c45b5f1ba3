package import Terminal

extension TokenEditor {
  package mutating func type(_ key: KeyPress, _ env: Env) {
    switch focus {
    case .ladder: typeInLadder(key, env)
    case .raw where key == .enter: notice = .enterInToken
    case .signature where key == .enter: break
    case .raw, .header, .payload, .signature:
      let field = focus
      let room = room(for: key, env)
      edit(field, kind: Self.kind(of: key)) { text in
        _ = text.apply(key, width: room.columns, height: room.rows)
      }
      if key == .enter, notice == nil { notice = .lineBreakTyped }
    }
  }

  /// The size of the field on the screen, for keys that go by rows; asked for only then.
  private func room(for key: KeyPress, _ env: Env) -> Size {
    switch TextField.motion(for: key) {
    case .up, .down, .pageUp, .pageDown: EditorLayout(self, env).room(of: focus).size
    case .left, .right, .lineStart, .lineEnd, .wordLeft, .wordRight, .documentStart, .documentEnd,
      nil:
      Size(columns: .max, rows: 10)
    }
  }

  private static func kind(of key: KeyPress) -> EditHistory.Stroke.Kind {
    switch key {
    case .character(let character):
      character.isLetter || character.isNumber ? .letter : .separator
    case .enter: .separator
    case .backspace, .delete: .deletion
    // All other keys that edit do it at once and not letter by letter.
    default: .whole
    }
  }

  private mutating func typeInLadder(_ key: KeyPress, _ env: Env) {
    let page = max(1, EditorLayout(self, env).room(of: .ladder).height - 1)
    switch key {
    case .up: moveInLadder(by: -1)
    case .down: moveInLadder(by: 1)
    case .pageUp: moveInLadder(by: -page)
    case .pageDown: moveInLadder(by: page)
    case .home, .documentStart: moveInLadder(by: -ladder.count)
    case .end, .documentEnd: moveInLadder(by: ladder.count)
    case .enter: explain()
    case .character: notice = .lettersInList
    // No other key means anything in a list.
    default: break
    }
  }

  /// Changes one text and everything that follows from it, and remembers how it was.
  mutating func edit(
    _ field: EditorField, kind: EditHistory.Stroke.Kind, _ change: (inout TextField) -> Void
  ) {
    let before = document
    document.change(field, change)
    finishEdit(before, field, kind)
  }

  /// What every edit ends with: a signature made for another text is no longer anybody's.
  mutating func finishEdit(
    _ before: TokenDocument, _ field: EditorField, _ kind: EditHistory.Stroke.Kind
  ) {
    guard !document.hasSameTexts(as: before) else { return }
    history.record(
      before,
      EditHistory.Stroke(
        field: field, kind: kind, from: before[field]?.cursor ?? 0,
        to: document[field]?.cursor ?? 0))
    guard document.token != before.token else { return noteChange() }
    if document.signedWith != nil {
      document.signedWith = nil
      notice = .editedAfterSigning
    }
    refresh()
  }
}
