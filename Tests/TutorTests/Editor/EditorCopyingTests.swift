import LoginFlow
import Terminal
import TestSupport
import Testing

@testable import Tutor

@Suite("Copying from the token editor") struct EditorCopyingTests {
  /// The keys in a terminal that takes copies, or not.
  private func run(
    _ keys: String, takesCopies: Bool = true
  ) throws -> (copied: [String], screen: String) {
    let terminal = ScriptedTerminal(keys: "e \(keys)")
    terminal.takesCopies = takesCopies
    let lesson = LessonScreen(lesson: try EditorSession.lesson(), start: try EditorSession.world())
    _ = try TutorLoop.run(
      TutorState(lesson), on: terminal, mailbox: Mailbox(waking: terminal.waker), jobs: NoJobs())
    return (terminal.copied, terminal.screen)
  }

  private struct NoJobs: JobRunner {
    func start(_ id: JobID, _ job: any Job) {}
    func cancel(_ id: JobID) {}
  }

  @Test("the part with the keyboard is offered first, and it says what was copied")
  func parts() throws {
    let token = try #require(try EditorSession.world().visibleToken)
    let payload = try run("Alt-C Enter")
    #expect(payload.copied == [TokenDocument(token: token).payload.text])
    #expect(payload.screen.contains("Handed to the terminal's clipboard: the payload as text."))
    #expect(try run("Alt-C ↑ ↑ Enter").copied == [token])
    let signature = try run("Tab F6 Enter")
    #expect(signature.copied == token.split(separator: ".").suffix(1).map(String.init))
  }

  @Test("a request is a curl line, the one sent last")
  func curl() throws {
    let token = try #require(try EditorSession.world().visibleToken)
    #expect(
      try run("Alt-C ↓ ↓ Enter").copied
        == ["curl -i -X GET 'https://shop.example/profile' -H 'Authorization: Bearer \(token)'"])
    let transfer = try #require(try run("Ctrl-R ↓ Enter Esc Alt-C ↓ ↓ Enter").copied.first)
    #expect(transfer.hasPrefix("curl -i -X POST 'https://shop.example/transfer'"))
    #expect(transfer.hasSuffix("--data-raw '{\"amount\":3000,\"to\":\"mallory\"}'"))
  }

  @Test("a terminal without a clipboard is said to be one, and nothing goes there")
  func cannot() throws {
    let refused = try run("Alt-C Enter", takesCopies: false)
    #expect(refused.copied.isEmpty)
    #expect(refused.screen.contains("Not copied: this terminal has no clipboard"))
  }

  @Test("nothing and too much are not copied, in words")
  func limits() throws {
    var session = try EditorSession()
    session.goTo("header")
    session.replaceAll(with: "")
    session.press("Alt-C Enter")
    #expect(session.screen.contains("there is nothing in the header"))
    session.paste(String(repeating: "a", count: 80_000))
    session.press("Alt-C Enter")
    #expect(session.screen.contains("80000 bytes, and terminals take at most 74000"))
  }
}
