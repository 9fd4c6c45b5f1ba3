import JOSE
import SourceJSON
import Terminal

/// What a field shows: the rows around its cursor, or a shorter form of the whole where there is
/// no room and nobody types.
struct FieldContent {
  private(set) var lines: [StyledLine]
  private(set) var cursor: Point?
  /// How much there is above and below.
  private(set) var note = StyledLine()
  /// What differs from the issued token, in words.
  private(set) var difference = ""

  init(_ field: EditorField, _ editor: TokenEditor, size: Size, _ glyphs: Glyphs) {
    lines = []
    guard var text = editor.document[field] else { return }
    let issued = DecodedToken(editor.issued)
    let members = Self.members(field, editor.document, issued)
    let base = PartsView.role(of: field)
    difference =
      field == .raw
      ? editor.difference.text : members?.text(noun: field == .payload ? "claim" : "member") ?? ""
    var spans = field == .raw ? Self.rawSpans(editor) : []
    spans += (members?.ranges ?? []).map { RoleSpan($0, .changed) }
    if let range = editor.document.problems[field]?.range { spans.append(RoleSpan(range, .failed)) }

    if editor.focus != field, let first = Self.place(toShow: field, editor, spans) {
      text.place(first)
    }
    var view = text.view(width: size.columns, height: size.rows, role: base, spans: spans)
    if view.rowCount > size.rows {
      if editor.focus != field, let short = Self.short(field, editor, members, size, glyphs) {
        lines = short
        return
      }
      if editor.focus == field {
        // The cursor's row in the middle: the text moves by one row at a time.
        text.top = max(0, view.top + view.cursor.y - size.rows / 2)
        view = text.view(width: size.columns, height: size.rows, role: base, spans: spans)
      }
      note = view.note(glyphs)
    }
    lines = view.lines
    cursor = view.cursor
  }

  /// Where a field without the keyboard scrolls to: the first thing marked in it.
  private static func place(
    toShow field: EditorField, _ editor: TokenEditor, _ spans: [RoleSpan]
  ) -> Int? {
    spans.filter { $0.role == .changed || $0.role == .failed }.map(\.range.lowerBound).min() ?? 0
  }

  private static func members(
    _ field: EditorField, _ document: TokenDocument, _ issued: DecodedToken
  ) -> MemberDifference? {
    guard let node = document.nodes[field] else { return nil }
    switch field {
    case .header: return MemberDifference(from: issued.header.node, to: node)
    case .payload: return MemberDifference(from: issued.payload?.node, to: node)
    default: return nil
    }
  }

  /// The parts of the token in their roles, changed letters, and the letter that cannot be read.
  private static func rawSpans(_ editor: TokenEditor) -> [RoleSpan] {
    let decoded = editor.document.decoded
    var spans: [RoleSpan] = []
    for field in EditorField.parts {
      guard let segment = editor.document.segment(field) else { continue }
      spans.append(RoleSpan(segment.range, PartsView.role(of: field)))
    }
    spans += editor.difference.ranges.map { RoleSpan($0, .changed) }
    for segment in [decoded.header, decoded.payload, decoded.signature] {
      guard let segment, let error = segment.encodingError else { continue }
      let offset = segment.range.lowerBound + error.offset
      spans.append(RoleSpan(offset..<offset + 1, .failed))
    }
    return spans
  }

  /// The whole without line breaks, where there are so few rows that the long form would show
  /// little more than a brace.
  private static func short(
    _ field: EditorField, _ editor: TokenEditor, _ members: MemberDifference?, _ size: Size,
    _ glyphs: Glyphs
  ) -> [StyledLine]? {
    guard editor.document.problems[field]?.isDraft != true else { return nil }
    let line: StyledLine
    switch field {
    case .header, .payload:
      guard let node = editor.document.nodes[field] else { return nil }
      let written = JSONWriter.compact(node)
      let spans = (members?.changed ?? []).compactMap { member -> RoleSpan? in
        let place = JSONPointer(tokens: [member.name])
        guard let name = written.nameRanges[place], let value = written.ranges[place] else {
          return nil
        }
        return RoleSpan(name.lowerBound..<value.upperBound, .changed)
      }
      line = StyledLine(written.text, PartsView.role(of: field), spans: spans)
    case .signature:
      let text = editor.document.signature.bytes.map { $0 == 0x0A ? 0x20 : $0 }
      line = StyledLine(String(decoding: text, as: UTF8.self), .signature)
    case .raw, .ladder: return nil
    }
    guard size.rows == 1 || size.rows == 2 else { return nil }
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
