import Terminal

extension TokenEditor {
  /// A key that is no command.
  mutating func type(_ key: Key) {
    message = nil
    if panel != nil {
      typeInPanel(key)
    } else if focus == .ladder {
      typeInLadder(key)
    } else {
      typeInField(key)
    }
  }

  private mutating func typeInField(_ key: Key) {
    if key == .enter, focus == .raw || focus == .signature {
      message = focus == .raw ? "A token is one line: Enter puts nothing into it." : nil
      return
    }
    let field = focus
    let room = room(for: key)
    edit(field, kind: Self.kind(of: key)) { text in
      _ = text.apply(key, width: room.columns, height: room.rows)
    }
  }

  /// The size of the field on the screen, for keys that go by rows; asked for only then.
  private func room(for key: Key) -> Size {
    switch TextField.motion(for: key) {
    case .up, .down, .pageUp, .pageDown: EditorLayout(self, size: size).room(of: focus).size
    default: Size(columns: .max, rows: 10)
    }
  }

  private static func kind(of key: Key) -> EditHistory.Stroke.Kind {
    switch key {
    case .character(let character):
      character.isLetter || character.isNumber ? .letter : .separator
    case .enter: .separator
    case .backspace, .delete: .deletion
    default: .whole
    }
  }

  private mutating func typeInLadder(_ key: Key) {
    let page = max(1, EditorLayout(self, size: size).room(of: .ladder).height - 1)
    switch key {
    case .up: moveInLadder(by: -1)
    case .down: moveInLadder(by: 1)
    case .pageUp: moveInLadder(by: -page)
    case .pageDown: moveInLadder(by: page)
    case .home, .documentStart: moveInLadder(by: -ladder.count)
    case .end, .documentEnd: moveInLadder(by: ladder.count)
    case .enter: explain()
    case .character: message = "This is the list of checks. Tab goes to a field to type in."
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
      message = "Edited after signing: nobody signed this text. You are the attacker again."
    }
    refresh()
  }
}
