import Terminal
import Testing
import Text

struct CanvasTests {
  private func canvas(_ columns: Int, _ rows: Int = 1, _ glyphs: Glyphs = .unicode) -> Canvas {
    Canvas(size: Size(columns: columns, rows: rows), glyphs: glyphs)
  }

  @Test(
    "Text that does not fit ends in a mark, and the answer says so",
    arguments: [
      ("abcde", "abcde", true), ("abcdef", "abcd…", false), ("abc   ", "abc", true),
      ("abcd東", "abcd…", false), ("abc東", "abc東", true), ("ab東東", "ab東…", false),
      ("東東東", "東東…", false), ("a\u{202E}", "a<U+…", false),
    ])
  func cut(text: String, shown: String, fits: Bool) {
    var canvas = canvas(5)
    #expect(canvas.put(text, x: 0, y: 0) == fits)
    #expect(canvas.text == shown)
  }

  @Test("Drawing outside changes nothing")
  func outside() {
    var canvas = canvas(4, 2)
    let empty = canvas
    canvas.put("abc", x: 0, y: 2)
    canvas.put("abc", x: 0, y: -1)
    canvas.put("abc", x: 4, y: 0)
    canvas.put("abc", x: -3, y: 0)
    canvas.frame(Rect(x: 9, y: 9, width: 3, height: 3))
    canvas.fill(Rect(x: 7, y: 0, width: 3, height: 3), with: "x")
    #expect(canvas == empty)
    canvas.put("abcd", x: -2, y: 0)
    #expect(canvas.text == "cd\n")
  }

  @Test("Half of a wide character becomes a space when the other is overwritten")
  func halves() {
    var left = canvas(4)
    left.put("東京", x: 0, y: 0)
    left.put("x", x: 0, y: 0)
    #expect(left.text == "x 京")
    var right = canvas(4)
    right.put("東京", x: 0, y: 0)
    right.put("x", x: 1, y: 0)
    #expect(right.text == " x京")
    var wide = canvas(4)
    wide.put("東京", x: 0, y: 0)
    wide.put("都", x: 1, y: 0)
    #expect(wide.text == " 都")
  }

  @Test("A wide character half left of the canvas leaves a space")
  func leftEdge() {
    var canvas = canvas(3)
    canvas.put("東x", x: -1, y: 0)
    #expect(canvas.text == " x")
  }

  @Test("Combining marks stay with their base")
  func clusters() {
    var canvas = canvas(6)
    canvas.put("e\u{301}a\u{308}x", x: 0, y: 0)
    #expect(canvas.text == "e\u{301}a\u{308}x")
    #expect(canvas.runs(row: 0).map(\.x) == [0])
  }

  @Test("Hostile characters never reach a cell, and their substitutes have a role of their own")
  func hostile() {
    var canvas = canvas(20)
    canvas.put("a\u{1B}\u{202E}b", .payload, x: 0, y: 0)
    let runs = canvas.runs(row: 0).prefix(3)
    #expect(runs.map(\.text) == ["a", "␛<U+202E>", "b"])
    #expect(runs.map(\.role) == [.payload, .substitute, .payload])
  }

  @Test("An ASCII canvas holds ASCII only, whatever is drawn")
  func ascii() {
    var canvas = canvas(30, 4, .ascii)
    canvas.frame(canvas.bounds, title: "Tökén ✔", role: .focusFrame, heavy: true)
    canvas.put("東京 é → … e\u{301} \u{202E}", x: 1, y: 1)
    canvas.put("┌─│█", x: 1, y: 2)
    #expect(canvas.text.utf8.allSatisfy { $0 == 0x0A || (0x20..<0x7F).contains($0) })
    #expect(
      canvas.text == """
        # T?k?n x ###################
        """.replacing("###################", with: "===================#")
        + "\n|???? ? > ~ ? <U+202E>       |\n|+-|#                        |\n"
        + "#============================#")
  }

  @Test("Frames hold title, note and footer, and cut them visibly")
  func frames() {
    var canvas = canvas(24, 3)
    let inside = canvas.frame(
      canvas.bounds, title: "Token", note: "not sent", footer: "▼ 3 more")
    #expect(inside == Rect(x: 1, y: 1, width: 22, height: 1))
    #expect(
      canvas.text
        == """
        ┌ Token ────── not sent ┐
        │                      │
        └──────────── ▼ 3 more ┘
        """.replacing("────── not", with: "───── not"))
    var narrow = self.canvas(8, 2)
    narrow.frame(narrow.bounds, title: "A long title", heavy: true)
    #expect(narrow.text == "┏ A lo…┓\n┗━━━━━━┛")
  }

  @Test("Lines that do not fit are counted")
  func lines() {
    var canvas = canvas(10, 3)
    let lines = (1...9).map { StyledLine("line \($0)") }
    #expect(canvas.put(lines, in: canvas.bounds) == false)
    #expect(canvas.text == "line 1\nline 2\n▼ 7")
    var middle = self.canvas(10, 3)
    middle.put(lines, in: middle.bounds, offset: 4)
    #expect(middle.text == "▲ 5\nline 6\n▼ 3")
  }

  @Test("Canvases are equal when they show the same, however they were drawn")
  func equality() {
    var one = canvas(5)
    var other = canvas(5)
    one.put("e\u{301}x", x: 0, y: 0)
    other.put("a\u{301}", x: 0, y: 0)
    #expect(one != other)
    other.put("e\u{301}x", x: 0, y: 0)
    #expect(one == other)
    other.cursor = Point(x: 0, y: 0)
    #expect(one != other)
    #expect(one.rowEquals(other, y: 0))
    other.put("e\u{301}x", .selection, x: 0, y: 0)
    #expect(!one.rowEquals(other, y: 0))
  }

  @Test("Another size cuts a wide character at the edge visibly")
  func resized() {
    var canvas = canvas(6, 2)
    canvas.put("ab東c", .payload, x: 0, y: 0)
    canvas.cursor = Point(x: 5, y: 0)
    let small = canvas.resized(to: Size(columns: 3, rows: 1))
    #expect(small.text == "ab…")
    #expect(small.cursor == nil)
    #expect(canvas.resized(to: Size(columns: 9, rows: 3)).text == "ab東c\n\n")
  }

  @Test("Runs cover the row without gaps")
  func runs() {
    var canvas = canvas(8)
    canvas.put("ab", .strong, x: 1, y: 0)
    canvas.put("東", .payload, x: 3, y: 0)
    #expect(
      canvas.runs(row: 0) == [
        CanvasRun(x: 0, text: " ", role: .text), CanvasRun(x: 1, text: "ab", role: .strong),
        CanvasRun(x: 3, text: "東", role: .payload), CanvasRun(x: 5, text: "   ", role: .text),
      ])
  }

  @Test("No text makes drawing trap, at any size")
  func everySize() {
    let text = "a東e\u{301}\u{202E}\u{1B}👍\u{1F3FD}\n\u{301}"
    for columns in 0...9 {
      for rows in 0...4 {
        for glyphs in [Glyphs.unicode, .ascii] {
          var canvas = canvas(columns, rows, glyphs)
          for x in -9...9 {
            for y in -1...4 { canvas.put(text, x: x, y: y) }
          }
          canvas.frame(canvas.bounds, title: "title", note: "note", footer: "footer")
          canvas.put([StyledLine(text), StyledLine(text)], in: canvas.bounds)
          #expect(
            canvas.text.split(separator: "\n").allSatisfy { TextWidth.of(String($0)) <= columns })
        }
      }
    }
  }
}
