import Terminal

/// Where everything of the editor stands on a screen of a given size.
///
/// From 80 columns on the raw text runs over the whole width, with the fields at the left of the
/// checks, and under them the explanation of a check where rows are left over. Below, all stand one under the other and only one part of the token is shown. What has
/// the keyboard gets the rows it needs first.
struct EditorLayout {
  /// From here on the three parts of the token stand at the left of the checks.
  static let wideColumns = 80
  /// From here on there is room to explain a check at length, all the time.
  static let explainingColumns = 150
  /// Rows under the fields, with the edges of the frame, from which on a check is explained there.
  static let explainingRows = 7

  /// Rows at the bottom of the checks: the verdict, and what it means for a request.
  static let verdictRows = 2

  private(set) var title: Rect
  private(set) var status: Rect
  private(set) var footer: Rect
  /// Frames, with their edges. Parts that are one above the other share an edge.
  private(set) var frames: [EditorField: Rect] = [:]
  /// The frame in which the pointed check is explained.
  private(set) var explanation: Rect?
  /// Whether there is room for all that is known of it.
  private(set) var explainsAtLength = false
  /// The rows of the texts, for their width here: found once, since a text may be long.
  private var rows: [EditorField: TextRows] = [:]

  init(_ editor: TokenEditor, _ env: Env) {
    let size = env.size
    var rest = Rect(size)
    title = rest.cutTop(1)
    footer = rest.cutBottom(1)
    status = rest.cutBottom(EditorStatus.lines(editor, width: size.columns - 2, env).count)
      .inset(columns: 1, rows: 0)
    if size.columns < Self.wideColumns {
      stack(rest, editor)
    } else {
      sideBySide(rest, editor)
    }
  }

  /// The room for text in a place.
  func room(of field: EditorField) -> Rect {
    (frames[field] ?? Rect(x: 0, y: 0, width: 2, height: 2)).inset()
  }

  /// The rows of the text in a place, for the width it has there.
  func rows(of field: EditorField, _ text: TextField) -> TextRows {
    rows[field] ?? text.rows(width: room(of: field).width)
  }

  private mutating func stack(_ room: Rect, _ editor: TokenEditor) {
    let part = editor.shownPart
    let width = room.width - 2
    let order: [EditorField] = [.raw, part, .ladder]
    let needs: [EditorField: Int] = [
      .raw: rows(of: .raw, editor, width), part: rows(of: part, editor, width),
      .ladder: editor.ladder.count + Self.verdictRows + 2,
    ]
    var heights = Shares(
      total: room.height - 6, least: [.raw: 1, part: 1, .ladder: 2 + Self.verdictRows])
    heights.give(editor.focus, upTo: needs[editor.focus] ?? 0)
    heights.give(.raw, upTo: 2)
    heights.give(.ladder, upTo: 9)
    for field in order { heights.give(field, upTo: needs[field] ?? 0) }
    heights.give(.ladder, upTo: .max)
    var rest = room
    for field in order { frames[field] = rest.cutTop(heights[field] + 2) }
  }

  private mutating func sideBySide(_ room: Rect, _ editor: TokenEditor) {
    var rest = room
    let part = editor.focus == .raw ? 4 : 6
    let rawRows = min(rows(of: .raw, editor, room.width - 2), max(2, room.height / part))
    frames[.raw] = rest.cutTop(rawRows + 2)
    if room.width >= Self.explainingColumns {
      explanation = rest.cutRight(room.width * 3 / 10)
      explainsAtLength = true
    }
    var column = rest.cutLeft(room.width < 100 ? 36 : min(64, room.width * 38 / 100))
    frames[.ladder] = rest
    if explanation == nil {
      let spare = column.height - neededRows(editor, column.width - 2) - 4
      if spare >= Self.explainingRows { explanation = column.cutBottom(spare) }
    }
    stackParts(column, editor)
  }

  /// Rows in which all three parts show; a signature that nobody types in takes a shorter form.
  private mutating func neededRows(_ editor: TokenEditor, _ width: Int) -> Int {
    let letters = editor.document.signature.bytes.count
    let signature =
      editor.focus == .signature
      ? rows(of: .signature, editor, width) : (letters + width - 1) / max(1, width)
    return max(1, rows(of: .header, editor, width)) + max(3, rows(of: .payload, editor, width))
      + max(1, signature)
  }

  private mutating func stackParts(_ column: Rect, _ editor: TokenEditor) {
    let width = column.width - 2
    var heights = Shares(
      total: column.height - 4, least: [.header: 1, .payload: 3, .signature: 1])
    heights.give(editor.focus, upTo: rows(of: editor.focus, editor, width))
    heights.give(.header, upTo: 2)
    for field in [EditorField.payload, .header, .signature] {
      heights.give(field, upTo: rows(of: field, editor, width))
    }
    heights.give(.payload, upTo: .max)
    var y = column.y
    for field in EditorField.parts {
      frames[field] = Rect(x: column.x, y: y, width: column.width, height: heights[field] + 2)
      y += heights[field] + 1
    }
  }

  private mutating func rows(of field: EditorField, _ editor: TokenEditor, _ width: Int) -> Int {
    if rows[field] == nil { rows[field] = editor.document[field]?.rows(width: width) }
    return rows[field]?.count ?? 0
  }

  /// Rows handed out one after the other until there are none left.
  private struct Shares {
    private var left: Int
    private var rows: [EditorField: Int]

    init(total: Int, least: [EditorField: Int]) {
      rows = least
      left = total - least.values.reduce(0, +)
    }

    subscript(field: EditorField) -> Int { rows[field] ?? 0 }

    mutating func give(_ field: EditorField, upTo wanted: Int) {
      guard let present = rows[field] else { return }
      let more = max(0, min(left, wanted - present))
      rows[field] = present + more
      left -= more
    }
  }
}
