import JOSE
import LoginFlow
import SourceJSON
import Terminal
import TestSupport
import Testing

@testable import Tutor

/// What a screen marks: the text of every stretch in the role of a change.
private func marked(_ canvas: Canvas) -> [String] {
  (0..<canvas.size.rows).flatMap { canvas.runs(row: $0) }.filter { $0.role == .changed }.map(\.text)
}

@Suite("A change is marked in one way everywhere") struct ChangeMarkTests {
  private let env = Env(size: Size(columns: 80, rows: 24))

  private static let edit = LoginCommand.browser(
    .editClaim(.mallory, name: "sub", value: "1001"))

  @Test("a claim, in the lesson and in the editor", arguments: ["80x24", "120x36", "200x50"])
  func claim(size: String) throws {
    let size = try #require(Size(size))
    let session = try Session(world: EditorSession.world(then: [Self.edit]), size: size)
    let editor = try EditorSession(size: size, then: [Self.edit])
    for canvas in [session.canvas, editor.canvas] {
      let found = marked(canvas)
      #expect(found.contains("CHANGED sub"), "\(found)")
      #expect(found.contains { $0.hasPrefix("\"sub\":") && $0.contains("\"1001\"") }, "\(found)")
    }
    #expect(session.screen.contains("CHANGED sub"))
    #expect(editor.screen.contains("Payload  CHANGED sub"))
    #expect(editor.screen.contains("Raw  CHANGED"))
  }

  @Test("the same letters of the raw text are marked in both")
  func letters() throws {
    let size = Size(columns: 200, rows: 50)
    let session = try Session(world: EditorSession.world(then: [Self.edit]), size: size)
    let editor = try EditorSession(size: size, then: [Self.edit])
    let issued = try #require(session.state.world.issued.last?.text)
    let token = try #require(session.state.world.visibleToken)
    let ranges = TokenDifference(
      from: TokenSegments(issued).slices, to: TokenSegments(token).slices
    ).ranges
    #expect(!ranges.isEmpty)
    for range in ranges {
      let letters = String(decoding: Array(token.utf8)[range], as: UTF8.self)
      #expect(marked(editor.canvas).contains(letters))
    }
    let line = TokenLine(token, issued: issued, glyphs: .unicode).whole
    let whole = line.runs.filter { $0.role == .changed }.map(\.text)
    #expect(whole.count == ranges.count)
  }

  @Test("bytes of the signature, in the lesson and in the editor")
  func signature() throws {
    let issued = try #require(EditorSession.world().issued.last?.text)
    var parts = issued.split(separator: ".").map(String.init)
    var bytes = try Base64URL.decode(parts[2])
    bytes[1] ^= 0xFF
    parts[2] = Base64URL.encode(bytes)
    let forged = LoginCommand.browser(
      .replaceToken(.mallory, with: parts.joined(separator: ".")))
    let world = try EditorSession.world(then: [forged])
    let size = Size(columns: 120, rows: 36)
    let session = try Session(world: world, size: size)
    #expect(session.shows("CHANGED signature"))
    #expect(marked(session.canvas).contains(HexText.digits(bytes[1])))
    var editor = try EditorSession(size: size, then: [forged])
    editor.goTo("signature")
    #expect(editor.screen.contains("Signature  CHANGED 1 byte"))
    #expect(marked(editor.canvas).contains(HexText.digits(bytes[1])))
  }

  @Test("what is gone is named")
  func gone() throws {
    var editor = try EditorSession()
    editor.replaceAll(with: "{\"sub\":\"2002\",\"exp\":1}")
    let words = try #require(editor.editor?.change.words(.payload, env))
    #expect(words == "7 claims")
    let issued = TokenChange.Parts("e30." + Base64URL.encode(Array("{\"a\":1,\"b\":2}".utf8)) + ".")
    let present = TokenChange.Parts("e30." + Base64URL.encode(Array("{\"a\":1}".utf8)) + ".")
    #expect(TokenChange(from: issued, to: present).words(env) == "b gone")
  }

  @Test("another spelling of the same claims is counted by letters")
  func spelling() throws {
    let issued = TokenChange.Parts("e30.e30.")
    let present = TokenChange.Parts("e30.eyB9.")
    #expect(TokenChange(from: issued, to: present).words(env) == "3 letters")
  }

  @Test("a claim that the step points at and that was changed is marked as changed")
  func changedWins() throws {
    let object = try JSONParser.parse(Array("{\"sub\":\"1\",\"exp\":2}".utf8))
    let before = try JSONParser.parse(Array("{\"sub\":\"2\",\"exp\":2}".utf8))
    let lines = JSONText.lines(
      object, .payload, pointed: ["sub", "exp"], change: MemberDifference(from: before, to: object),
      width: 80, .unicode)
    #expect(lines.count == 1)
    #expect(lines[0].isPointedAt)
    let roles = lines[0].text.runs.map { "\($0.role) \($0.text)" }
    #expect(roles.contains("changed \"sub\":\"1\""))
    #expect(roles.contains("selection \"exp\":2"))
  }

  @Test("large objects are compared in time that grows with their size")
  func largeObjects() throws {
    let many = (0..<4000).map { "\"claim\($0)\":\($0)" }
    let other = (0..<4000).map { "\"claim\($0)\":\($0 + 1)" }
    let old = try JSONParser.parse(Array("{\(many.joined(separator: ","))}".utf8))
    let new = try JSONParser.parse(Array("{\(other.reversed().joined(separator: ","))}".utf8))
    #expect(MemberDifference(from: old, to: new).changed.count == 4000)
  }
}
