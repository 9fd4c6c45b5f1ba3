import JOSE
import Terminal

/// What a field shows: the rows around its cursor, or a shorter form of the whole where there is
/// no room and nobody types.
struct FieldContent {
  private(set) var lines: [StyledLine]
  private(set) var cursor: Point?
  /// How much there is above and below.
  private(set) var note = StyledLine()

  init(_ field: EditorField, _ editor: TokenEditor, _ layout: EditorLayout, _ env: Env) {
    lines = []
    guard var text = editor.document[field] else { return }
    let size = layout.room(of: field).size
    var rows = layout.rows(of: field, text)
    let base = PartsView.role(of: field)
    var spans = field == .raw ? Self.segments(editor) : []
    spans += Self.changes(field, editor).map { RoleSpan($0, .changed) }
    if field == .raw { spans += Self.misspelled(editor) }
    if let range = editor.document.problems[field]?.range { spans.append(RoleSpan(range, .failed)) }

    if editor.focus != field, let first = Self.place(toShow: field, editor, spans) {
      text.place(first)
    }
    var view = text.view(rows: rows, height: size.rows, role: base, spans: spans)
    if view.rowCount > size.rows {
      if editor.focus != field, let signature = Self.signatureInShort(field, editor, size) {
        lines = signature
        return
      }
      if editor.focus != field, size.rows <= 2 {
        // Rows that end behind commas would show little of so much text.
        text.breaks = []
        rows = text.rows(width: size.columns)
        view = text.view(rows: rows, height: size.rows, role: base, spans: spans)
      }
      if editor.focus == field {
        // The cursor's row in the middle: the text moves by one row at a time.
        text.top = max(0, view.top + view.cursor.y - size.rows / 2)
        view = text.view(rows: rows, height: size.rows, role: base, spans: spans)
      }
      note = view.note(env.glyphs)
    }
    lines =
      field == .header || field == .payload ? Self.markingLineBreaks(view, text.bytes) : view.lines
    cursor = view.cursor
  }

  /// A line break of the text itself has a sign; one that is only the view's has none.
  private static func markingLineBreaks(_ view: TextFieldView, _ bytes: [UInt8]) -> [StyledLine] {
    zip(view.lines, view.ranges).map { line, range in
      guard range.upperBound < bytes.count, bytes[range.upperBound] == 0x0A else { return line }
      // What draws the line draws the sign in the place of the letter.
      return line + StyledLine("\n", .substitute)
    }
  }

  /// Where a field without the keyboard scrolls to: the first thing marked in it.
  private static func place(
    toShow field: EditorField, _ editor: TokenEditor, _ spans: [RoleSpan]
  ) -> Int? {
    spans.filter { $0.role == .changed || $0.role == .failed }.map(\.range.lowerBound).min() ?? 0
  }

  /// What differs from the issued token, in places of the field's text.
  private static func changes(_ field: EditorField, _ editor: TokenEditor) -> [Range<Int>] {
    switch field {
    case .raw: editor.change.letters.ranges
    case .header: editor.change.header.ranges
    case .payload: editor.change.payload.ranges
    case .signature:
      HexText.places(of: editor.change.signature.ranges, in: editor.document.signature.bytes)
    case .ladder: []
    }
  }

  /// The parts of the token in their roles.
  private static func segments(_ editor: TokenEditor) -> [RoleSpan] {
    EditorField.parts.compactMap { field in
      editor.document.segment(field).map { RoleSpan($0.range, PartsView.role(of: field)) }
    }
  }

  /// The letters that cannot be read.
  private static func misspelled(_ editor: TokenEditor) -> [RoleSpan] {
    EditorField.parts.compactMap { field in
      guard let segment = editor.document.segment(field), let error = segment.encodingError
      else { return nil }
      let offset = segment.range.lowerBound + error.offset
      return RoleSpan(offset..<offset + 1, .failed)
    }
  }

  /// The whole signature without line breaks, where there are so few rows that its long form would
  /// show little of it.
  private static func signatureInShort(
    _ field: EditorField, _ editor: TokenEditor, _ size: Size
  ) -> [StyledLine]? {
    guard field == .signature, editor.document.problems[field]?.isDraft != true else { return nil }
    let text = editor.document.signature.bytes.map { $0 == 0x0A ? 0x20 : $0 }
    let spans = changes(field, editor).map { RoleSpan($0, .changed) }
    let line = StyledLine(String(decoding: text, as: UTF8.self), .signature, spans: spans)
    // The last row is one long line, which is cut with a sign where it is drawn.
    let rows = TextWrap.layout(line, width: max(1, size.columns))
    guard rows.count > size.rows else { return rows.map(\.line) }
    let rest = line.dropping(bytes: rows[size.rows - 1].range.lowerBound)
    return rows.prefix(size.rows - 1).map(\.line) + [rest]
  }
}

extension StyledLine {
  /// The line without its first bytes; a character is not split.
  fileprivate func dropping(bytes count: Int) -> StyledLine {
    var line = StyledLine()
    var left = count
    for run in runs {
      let size = run.text.utf8.count
      if left >= size {
        left -= size
      } else {
        line.append(String(decoding: run.text.utf8.dropFirst(left), as: UTF8.self), run.role)
        left = 0
      }
    }
    return line
  }
}
