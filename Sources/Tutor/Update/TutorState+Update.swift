package import Terminal

extension TutorState {
  /// Changes the state as an input event asks, and says what the outside must do.
  package mutating func update(_ event: InputEvent) -> [TutorEffect] {
    switch event {
    case .key(let key): return press(key)
    case .paste(let text):
      if case .editor(var editor) = front {
        editor.size = screen
        editor.perform(.paste(text))
        layers[layers.count - 1] = .editor(editor)
      }
      return []
    case .interrupted(let cause): return [.quit(status: cause.exitStatus)]
    case .resize(let size):
      screen = size
      return []
    default: return []
    }
  }

  private mutating func press(_ key: Key) -> [TutorEffect] {
    message = nil
    if isBlank {
      isBlank = false
      if key != .control("c") { return [] }
    }
    let context = front?.context ?? .lesson
    if let action = KeyMap.action(for: key, in: context) { return update(action) }
    if case .editor(var editor) = front {
      editor.size = screen
      editor.type(key)
      layers[layers.count - 1] = .editor(editor)
    }
    return []
  }

  /// Changes the state as an action asks.
  package mutating func update(_ action: TutorAction) -> [TutorEffect] {
    if case .digit(let digit) = action {
      count = min(9999, (count ?? 0) * 10 + digit)
      return []
    }
    defer { count = nil }
    switch action {
    case .leaveAtOnce: return [.quit(status: 130)]
    case .quit: return quit()
    case .close: close()
    case .openHelp: layers.append(.help(front?.context ?? .lesson, scroll: 0))
    case .blank: isBlank = true
    case .edit(let edit): performInEditor(edit)
    default:
      if layers.isEmpty { performInLesson(action) } else { performInFront(action) }
    }
    return []
  }

  private mutating func quit() -> [TutorEffect] {
    if layers.isEmpty { return [.quit(status: 0)] }
    close()
    return []
  }

  private mutating func close() {
    if case .editor(var editor) = front, editor.closeInner() {
      layers[layers.count - 1] = .editor(editor)
    } else {
      _ = layers.popLast()
    }
  }

  private mutating func performInEditor(_ action: EditorAction) {
    guard case .editor(var editor) = front else { return }
    editor.size = screen
    editor.perform(action)
    layers[layers.count - 1] = .editor(editor)
  }
}
