import Terminal
import Testing

struct TextFieldTests {
  /// Applies keys in key notation; `|` in the result marks the cursor.
  private func story(_ text: String, _ keys: String, width: Int = .max, at: Int? = nil) -> String {
    var field = TextField(text, cursor: at)
    for name in keys.split(separator: " ") {
      guard let key = KeyNotation.key(String(name)) else {
        Issue.record("\(name) is no key")
        continue
      }
      _ = field.apply(key, width: width, height: 4)
    }
    return marked(field)
  }

  private func marked(_ field: TextField) -> String {
    String(decoding: field.bytes[..<field.cursor], as: UTF8.self) + "|"
      + String(decoding: field.bytes[field.cursor...], as: UTF8.self)
  }

  @Test(
    "Keys edit as in every editor",
    arguments: [
      ("", "a b Enter c", "ab\nc|"), ("abc", "← Backspace", "a|c"), ("abc", "Home Del", "|bc"),
      ("abc", "Home Backspace", "|abc"), ("abc", "Del", "abc|"), ("a b", "Home Space", " |a b"),
      ("one two", "Ctrl-W", "one |"), ("one two", "Ctrl-← Ctrl-←", "|one two"),
      ("one two", "Home Ctrl-→", "one| two"), ("one\ntwo", "Home", "one\n|two"),
      ("one\ntwo", "Ctrl-Home End", "one|\ntwo"), ("one\ntwo", "Ctrl-Home Ctrl-End", "one\ntwo|"),
      ("one\ntwo", "Ctrl-Home Ctrl-K", "|\ntwo"), ("one\ntwo", "Ctrl-Home Ctrl-K Ctrl-K", "|two"),
      ("one two", "Ctrl-← Ctrl-U", "|two"), ("abc", "Ctrl-A Ctrl-F Ctrl-D", "a|c"),
      ("a\nb", "Ctrl-Home → →", "a\n|b"), ("a\nb", "← Backspace", "a|b"),
    ])
  func editing(text: String, keys: String, result: String) {
    #expect(story(text, keys) == result)
  }

  @Test(
    "Up and down keep the column as far as the lines allow",
    arguments: [
      ("long line\nx\nlong line", "↑", "long line\nx|\nlong line"),
      ("long line\nx\nlong line", "↑ ↑", "long line|\nx\nlong line"),
      ("long line\nx\nlong line", "↑ ↑ ↑", "|long line\nx\nlong line"),
      ("long line\nx", "Ctrl-Home ↓ ↓", "long line\nx|"),
      ("東京\nabcd", "Ctrl-Home → ↓", "東京\nab|cd"), ("abcd\n東京", "Ctrl-Home → ↓", "abcd\n|東京"),
    ])
  func columns(text: String, keys: String, result: String) {
    #expect(story(text, keys) == result)
  }

  @Test("In a wrapped line up and down go by rows")
  func rows() {
    #expect(story("abcdefgh", "↑", width: 5) == "abc|defgh")
    #expect(story("abcdefghij", "Home → ↓", width: 5) == "abcde|fghij")
    #expect(story("abcdefghij", "Home → ↓ ↓", width: 5) == "abcdefghi|j")
    #expect(story("abcdefghij", "Home → ↓ ↓ ↑ ↑", width: 5) == "a|bcdefghij")
  }

  @Test("Characters with marks and hostile characters are single units")
  func units() {
    #expect(story("ae\u{301}", "Backspace") == "a|")
    #expect(story("a\u{202E}b", "← Backspace") == "a|b")
    #expect(story("a\u{200D}", "Backspace") == "a|")
    #expect(story("\r\n", "Backspace") == "\r|")
    #expect(story("👩\u{200D}👩", "Backspace Backspace") == "👩|")
    #expect(story("東", "←") == "|東")
  }

  @Test("The cursor never stands inside a unit")
  func borders() {
    let text = "ae\u{301}東\u{202E}x\u{301}\u{302}\u{303}\u{304}\u{305}"
    for offset in -1...text.utf8.count + 1 {
      var field = TextField(text, cursor: offset)
      let place = field.cursor
      #expect(place <= max(0, offset))
      field.move(.right)
      field.move(.left)
      #expect(field.cursor == place || place == text.utf8.count)
    }
  }

  @Test("Inserting a mark behind a letter joins it, and the cursor stays behind both")
  func joining() {
    var field = TextField("e")
    field.insert("\u{301}")
    #expect(field.cursor == 3)
    field.deleteBackward()
    #expect(field.isEmpty)
  }

  @Test("A paste goes in whole, line breaks included")
  func paste() {
    var field = TextField("[]", cursor: 1)
    field.insert("a\nb\u{0}")
    #expect(marked(field) == "[a\nb\u{0}|]")
  }

  @Test("The view wraps softly, keeps a column for the cursor and follows it")
  func view() {
    let field = TextField("abcdefgh\nx")
    let all = field.view(width: 5, height: 5)
    #expect(all.lines.map(\.plain) == ["abcd", "efgh", "x"])
    #expect(all.cursor == Point(x: 1, y: 2))
    #expect(all.note(.unicode).isEmpty)
    let part = field.view(width: 5, height: 2)
    #expect(part.lines.map(\.plain) == ["efgh", "x"])
    #expect(part.cursor == Point(x: 1, y: 1))
    #expect(part.note(.unicode).plain == "▲ 1")
    #expect(part.ranges == [4..<8, 9..<10])
  }

  @Test("With the kept top the view scrolls only when it must")
  func scrolling() {
    var field = TextField((0..<9).map { "\($0)" }.joined(separator: "\n"))
    field.top = field.view(width: 9, height: 3).top
    #expect(field.top == 6)
    field.move(.up)
    field.top = field.view(width: 9, height: 3).top
    #expect(field.top == 6)
    field.move(.up)
    field.move(.up)
    field.top = field.view(width: 9, height: 3).top
    #expect(field.top == 5)
  }

  @Test("Roles are painted over in order, by units")
  func roles() {
    let field = TextField("aé\u{301}bc")
    let view = field.view(
      width: 9, height: 1, role: .payload,
      spans: [RoleSpan(1..<4, .header), RoleSpan(3..<6, .changed)])
    #expect(
      view.lines[0].runs == [
        StyledText("a", .payload), StyledText("é\u{301}", .header), StyledText("b", .changed),
        StyledText("c", .payload),
      ])
  }

  @Test("The empty field has one row and a cursor")
  func empty() {
    let view = TextField().view(width: 0, height: 0)
    #expect(view.lines == [StyledLine()])
    #expect(view.cursor == Point(x: 0, y: 0))
  }

  @Test("100 KB are edited", .timeLimit(.minutes(1)))
  func large() {
    var field = TextField(String(repeating: "abcdefghi é", count: 9000))
    for _ in 0..<10 {
      field.insert("x")
      field.move(.up, width: 80)
      #expect(field.view(width: 80, height: 20).lines.count == 20)
    }
  }
}
