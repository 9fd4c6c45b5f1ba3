import JOSE
import LoginFlow
import SourceJSON
import Terminal
import Text

/// The boxes in which a key to sign with and a request to send are chosen.
enum ChoiceBoxes {
  static func drawSigning(
    _ form: EditorPanel.SigningForm, _ editor: TokenEditor, on canvas: inout Canvas
  ) {
    let names = SigningKey.allCases.map { key in
      switch key {
      case .server: ("the server's key", "as if you were the server")
      case .guessed: ("a guessed secret", "")
      case .attacker: ("the attacker's own key", "unknown to the server")
      }
    }
    let algorithm = editor.document.decoded.header.node?["alg"]?.string
    let first = [
      StyledLine("The text stays as it is and gets a new signature."),
      StyledLine(
        "The header says \"alg\": "
          + (algorithm.map { "\"\(VisibleText.show(String($0.prefix(20)), canvas.glyphs))\"" }
            ?? "nothing"),
        .dim),
      StyledLine(),
    ]
    let selected = SigningKey.allCases.firstIndex(of: form.selected) ?? 0
    let room = drawBox(
      "Sign with a key", first: first, names: names, selected: selected, message: editor.message,
      on: &canvas)
    let row = first.count + (SigningKey.allCases.firstIndex(of: .guessed) ?? 0)
    let field = Rect(x: room.x + 26, y: room.y + row, width: room.width - 26, height: 1)
    let view = form.guess.view(width: field.width, height: 1, role: .attacker)
    if form.guess.isEmpty {
      canvas.put("type what you guess", .dim, x: field.x, y: field.y, width: field.width)
    } else if let line = view.lines.first {
      canvas.put(line, x: field.x, y: field.y, width: field.width)
      let hasMore = view.top < view.rowCount - 1
      if view.top > 0 { canvas.put(canvas.glyphs.cut, .more, x: field.x - 1, y: field.y) }
      if hasMore { canvas.put(canvas.glyphs.cut, .more, x: field.right - 1, y: field.y) }
    }
    if form.selected == .guessed {
      canvas.cursor = Point(x: field.x + view.cursor.x, y: field.y + view.cursor.y)
    }
  }

  static func drawSending(_ selected: Int, _ editor: TokenEditor, on canvas: inout Canvas) {
    let first = [
      StyledLine("The attacker's browser sends it with the edited token."),
      StyledLine("Only here: the lesson goes on from where it was.", .dim), StyledLine(),
    ]
    let names = SentRequest.choices.map { (SentRequest.title($0), "") }
    drawBox(
      "Send a request", first: first, names: names, selected: selected, message: nil, on: &canvas)
  }

  /// A box in the middle; answers the room inside.
  @discardableResult
  private static func drawBox(
    _ title: String, first: [StyledLine], names: [(String, String)], selected: Int,
    message: String?, on canvas: inout Canvas
  ) -> Rect {
    let width = min(64, canvas.size.columns - 4)
    let height = first.count + names.count + (message == nil ? 2 : 4)
    let box = canvas.bounds.centered(width: width, height: height)
    canvas.fill(box)
    let room = canvas.frame(
      box, title: StyledLine(title, .title),
      footer: FooterLine.line(for: .choosing, width: width - 4, glyphs: canvas.glyphs),
      role: .focusFrame, heavy: true
    ).inset(columns: 1, rows: 0)
    var lines = first
    for (index, name) in names.enumerated() {
      let isChosen = index == selected
      var line = StyledLine(isChosen ? canvas.glyphs.current + " " : "  ", .accent)
      line.append(name.0, isChosen ? .selection : .text)
      line = line.padded(to: 26)
      line.append(name.1, .dim)
      lines.append(line)
    }
    if let message { lines += [StyledLine(), StyledLine(message, .warning)] }
    canvas.put(lines, in: room)
    // Screen readers read where the terminal's own cursor is.
    canvas.cursor = Point(x: room.x, y: room.y + first.count + selected)
    return room
  }
}
