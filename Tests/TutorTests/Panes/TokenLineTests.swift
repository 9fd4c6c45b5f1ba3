import Terminal
import Testing

@testable import Tutor

@Suite("A token on the screen") struct TokenLineTests {
  private static let token =
    "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMDAxIiwibmFtZSI6IkFsaWNlIn0.6Kn_5XmECkMTgQ"

  private func short(_ token: String, to width: Int, issued: String? = nil) -> StyledLine {
    TokenLine(token, issued: issued, glyphs: .unicode).shortened(to: width)
  }

  @Test("keeps both dots and the end of the signature, each part in its role")
  func parts() {
    let line = short(Self.token, to: 26)
    #expect(line.plain == "eyJhb…J9.eyJzd…n0.6Kn_…TgQ")
    let roles: [Role] = [
      .header, .more, .header, .dim, .payload, .more, .payload, .dim, .signature, .more, .signature,
    ]
    #expect(line.runs.map(\.role) == roles)
  }

  @Test("is whole where it fits", arguments: ["a.b.c", "..", "", "no-dots", "a.b.c.d.e"])
  func fitting(token: String) {
    #expect(short(token, to: token.utf8.count).plain == token)
    #expect(TokenLine(token, issued: nil, glyphs: .unicode).whole.plain == token)
  }

  @Test(
    "is never wider than its room, and as wide as that where letters have one column",
    arguments: [
      token, "no-dots-at-all-in-this-long-text", "header-only-part..", "..signature-only",
      "one-part.two-part.three-part.four-part.five-part", "a.b.a-long-signature-behind-short-parts",
      "a.very-long-payload-between-short-parts.b", ".........................................",
    ])
  func widths(token: String) {
    for width in 0...token.utf8.count + 2 {
      let line = short(token, to: width)
      #expect(line.width == min(width, token.utf8.count), "\(width): \(line.plain)")
      if width > 0, width < token.utf8.count { #expect(line.plain.contains("…")) }
    }
  }

  @Test("shows every dot as soon as each part has a column")
  func dots() {
    let token = "one-part.two-part..four-part.five-part"
    for width in 8...37 {
      #expect(short(token, to: width).plain.filter { $0 == "." }.count == 4, "\(width)")
    }
    #expect(short(token, to: 8).plain == "….…..….…")
    #expect(short(token, to: 7).plain == "one…art")
    #expect(short("a.very-long-payload-between-short-parts.b", to: 12).plain == "a.very-…ts.b")
  }

  @Test("of other letters is shown by substitutes and wide letters, none divided")
  func otherLetters() {
    let token = "東京東京東京.\u{202E}é\u{1B}payload.署名署名"
    for width in 0...40 {
      let line = short(token, to: width)
      #expect(line.width <= width)
      #expect(!line.plain.unicodeScalars.contains("\u{202E}"))
      #expect(!line.plain.unicodeScalars.contains("\u{1B}"))
    }
    let whole = TokenLine(token, issued: nil, glyphs: .unicode).whole
    #expect(whole.runs.last == StyledText("署名署名", .signature))
    #expect(whole.runs.contains { $0.role == .payload && $0.text.contains("payload") })
  }

  @Test("marks a change that is shown, and the sign where one is not")
  func changes() {
    var letters = Array(Self.token)
    letters[letters.count - 1] = "A"
    let end = short(String(letters), to: 26, issued: Self.token)
    #expect(end.runs.last == StyledText("A", .changed))
    letters = Array(Self.token)
    letters[50] = letters[50] == "x" ? "y" : "x"
    let middle = short(String(letters), to: 26, issued: Self.token)
    #expect(middle.runs.filter { $0.role == .changed } == [StyledText("…", .changed)])
  }

  @Test("has all its letters in rows if there are enough of them, else as many as there are")
  func rows() {
    let line = TokenLine(Self.token, issued: nil, glyphs: .unicode)
    let needed = (Self.token.utf8.count + 9) / 10
    let whole = line.rows(atMost: needed, width: 10)
    #expect(whole.map(\.plain).joined() == Self.token)
    for count in 1..<needed {
      let rows = line.rows(atMost: count, width: 10)
      #expect(rows.count == count)
      #expect(rows.last?.plain.hasSuffix("Q") == true)
    }
    #expect(line.rows(atMost: 0, width: 10).count == 1)
    #expect(line.rows(atMost: .max, width: 10) == whole)
  }
}
