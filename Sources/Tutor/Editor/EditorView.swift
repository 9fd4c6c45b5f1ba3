import Terminal

/// The screen of the token editor.
enum EditorView {
  static func draw(_ editor: TokenEditor, on canvas: inout Canvas) {}
}
