import Testing
import Text

@Suite("Did you mean")
struct SuggestionTests {
  static let names = ["browser", "server", "server-log", "server-clock", "wire", "header", "do"]

  @Test(
    "The nearest name is suggested when it is near",
    arguments: [
      ("sever", "server"), ("Server", "server"), ("servre", "server"), ("serverlog", "server-log"),
      ("server_log", "server-log"), ("SERVER-CLOCK", "server-clock"), ("browsr", "browser"),
      ("wires", "wire"), ("haeder", "header"), ("dp", "do"), ("token", nil), ("x", nil), ("", nil),
      ("completely-different", nil),
    ] as [(String, String?)])
  func nearest(name: String, expected: String?) {
    #expect(Suggestion.closest(to: name, among: Self.names) == expected)
  }

  @Test("Of equally near names the first is suggested")
  func ties() {
    #expect(Suggestion.closest(to: "cat", among: ["bat", "hat"]) == "bat")
  }

  @Test("Help is a question that names it")
  func help() {
    #expect(Suggestion.help(for: "sever", among: Self.names) == "did you mean \"server\"?")
    #expect(Suggestion.help(for: "zzz", among: Self.names) == nil)
  }

  @Test("A name of megabytes is not compared")
  func huge() {
    let huge = String(repeating: "a", count: 1_000_000)
    #expect(Suggestion.closest(to: huge, among: Self.names) == nil)
    #expect(Suggestion.closest(to: "server", among: [huge, "server1"]) == "server1")
  }
}
