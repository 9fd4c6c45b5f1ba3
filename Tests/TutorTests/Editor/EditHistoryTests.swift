import JOSE
import Terminal
import Testing

@testable import Tutor

@Suite("The history of the token editor") struct EditHistoryTests {
  private static let token = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMDAxIn0.AAAA"

  private func stroke(_ place: Int) -> EditHistory.Stroke {
    EditHistory.Stroke(field: .raw, kind: .whole, from: place, to: place)
  }

  @Test("takes back two thousand edits, and does all of them again")
  func many() {
    var document = TokenDocument(token: Self.token)
    var history = EditHistory()
    for edit in 0..<2000 {
      let before = document
      document.change(.raw) { $0.insert(edit % 2 == 0 ? "A" : "B") }
      history.record(before, stroke(edit))
    }
    let last = document
    for _ in 0..<2000 {
      guard let (earlier, _) = history.undo(document) else { break }
      document = earlier
    }
    #expect(document.raw.text == Self.token)
    #expect(history.undo(document) == nil)
    for _ in 0..<2000 {
      guard let (later, _) = history.redo(document) else { break }
      document = later
    }
    #expect(document.hasSameTexts(as: last))
  }

  @Test("keeps of an edit of a large token only what the edit changed")
  func large() {
    let claims = "{\"a\":\"" + String(repeating: "x", count: 75_000) + "\"}"
    let token = "eyJhbGciOiJIUzI1NiJ9." + Base64URL.encode(Array(claims.utf8)) + ".AAAA"
    var document = TokenDocument(token: token)
    var history = EditHistory()
    for edit in 0..<6 {
      let before = document
      document.change(.payload) {
        // Three letters, so that the base64url text after them stays as it is.
        $0.place(99 * edit + 20)
        $0.insert("yyy")
      }
      history.record(before, stroke(edit))
    }
    history.endRun(at: document)
    #expect(history.size < 6 * 2048, "\(history.size)")
    for _ in 0..<6 {
      guard let (earlier, _) = history.undo(document) else { break }
      document = earlier
    }
    #expect(document.raw.text == token)
  }

  @Test("forgets the oldest edits when it takes too much memory, never the last one")
  func limit() {
    let large = String(repeating: "x", count: 3 << 20)
    var document = TokenDocument(token: "a.b.c")
    var history = EditHistory()
    var texts: [String] = []
    for edit in 0..<8 {
      texts.append(document.raw.text)
      let before = document
      document.change(.raw) { $0.replaceText(edit % 2 == 0 ? "\(edit)" + large : "\(edit)") }
      history.record(before, stroke(edit))
    }
    history.endRun(at: document)
    #expect(history.size <= EditHistory.limit)
    var taken = 0
    while let (earlier, _) = history.undo(document) {
      taken += 1
      document = earlier
      #expect(document.raw.text == texts[texts.count - taken])
    }
    #expect((1..<8).contains(taken))
  }

  @Test("brings back what was unfinished or unreadable, with the words for it")
  func problems() {
    var document = TokenDocument(token: Self.token)
    var history = EditHistory()
    let edits: [(EditorField, String)] = [
      (.payload, "{\"sub\":"), (.signature, "zz"), (.raw, "a.b.c.d"), (.raw, "!.e30"),
      (.header, "{\"alg\":\"none\"}"), (.raw, ""),
    ]
    var documents = [document]
    for (index, (field, text)) in edits.enumerated() {
      let before = document
      document.change(field) { $0.replaceText(text) }
      document.signedWith = index == 2 ? .own : nil
      history.record(before, stroke(index))
      documents.append(document)
    }
    for wanted in documents.dropLast().reversed() {
      guard let (earlier, _) = history.undo(document) else {
        Issue.record("nothing to undo")
        return
      }
      document = earlier
      expect(document, toBe: wanted)
    }
    for wanted in documents.dropFirst() {
      guard let (later, _) = history.redo(document) else {
        Issue.record("nothing to redo")
        return
      }
      document = later
      expect(document, toBe: wanted)
    }
  }

  private func expect(_ document: TokenDocument, toBe wanted: TokenDocument) {
    #expect(document.hasSameTexts(as: wanted))
    #expect(document.token == wanted.token)
    #expect(document.decoded == wanted.decoded)
    #expect(document.problems == wanted.problems)
    #expect(document.signedWith == wanted.signedWith)
    for field in [EditorField.raw] + EditorField.parts {
      #expect(document[field]?.cursor == wanted[field]?.cursor)
    }
  }
}
