import JOSE
import LoginFlow
import Terminal
import Testing

@testable import Tutor

@Suite("The token editor holds exactly the bytes") struct EditorExactnessTests {
  /// What is pressed at random; commas and quotes make and break JSON.
  private static let keys = [
    "Tab", "Shift-Tab", "←", "→", "↑", "↓", "Home", "End", "Ctrl-Home", "Ctrl-End", "Alt-B",
    "Alt-F",
    "Backspace", "Del", "Ctrl-W", "Ctrl-K", "Ctrl-U", "Enter", "Space", "Alt-U", "Alt-E", "Ctrl-T",
    "a", "Z", "9", "\"", ",", "{", "}", ":", ".", "_", "=", "é", "日", "\\",
  ]

  @Test("the raw text is what the fields spell, after any keys", arguments: 1...24)
  func random(seed: UInt64) throws {
    var session = try EditorSession()
    var state = seed
    for _ in 0..<80 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let key = Self.keys[Int(state >> 33) % Self.keys.count]
      session.press(key)
      try expectExact(session, after: key)
    }
  }

  private func expectExact(_ session: EditorSession, after key: String) throws {
    let document = try #require(session.editor).document
    #expect(document.raw.bytes == document.token)
    for field in [EditorField.header, .payload] {
      guard let segment = document.segment(field), segment.encodingError == nil,
        String(validating: segment.bytes, as: UTF8.self) != nil
      else { continue }
      let spelled = Base64URL.encode(try #require(document[field]).bytes)
      #expect(Array(spelled.utf8) == Array(document.token[segment.range]), "\(field) after \(key)")
    }
    guard let segment = document.segment(.signature),
      document.problems[.signature] == nil
    else { return }
    let bytes = try HexText.bytes(of: document.signature.bytes).get()
    #expect(Array(Base64URL.encode(bytes).utf8) == Array(document.token[segment.range]))
  }

  @Test("a space anywhere in the payload stays, changes the raw text and spoils the signature")
  func space() throws {
    let world = try EditorSession.world()
    let token = try #require(world.visibleToken)
    let issued = TokenDocument(token: token)
    for offset in 0...issued.payload.bytes.count {
      var document = issued
      document.change(.payload) {
        $0.place(offset)
        $0.insert(" ")
      }
      var expected = issued.payload.bytes
      expected.insert(0x20, at: offset)
      #expect(document.payload.bytes == expected)
      #expect(document.decoded.payload?.bytes == expected)
      #expect(document.token != issued.token)
      let trace = world.server.verifier.verify(document.token, now: world.now)
      #expect(trace.firstFailure?.id == .signatureValid, "at \(offset)")
    }
  }
}
