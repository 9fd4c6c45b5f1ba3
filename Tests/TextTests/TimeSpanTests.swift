import Testing
import Text

@Suite("A span of time in words")
struct TimeSpanTests {
  @Test(
    "names its two largest units",
    arguments: [
      (0, "0 s"), (0.5, "less than 1 s"), (1, "1 s"), (90, "1 min 30 s"), (900, "15 min"),
      (5400, "1 h 30 min"), (86_400, "1 d"), (86_700, "1 d"), (90_000, "1 d 1 h"),
      (31_536_000, "1 y"), (33_000_000, "1 y 16 d"), (-200, "3 min 20 s"), (-0.5, "less than 1 s"),
    ] as [(Double, String)])
  func words(seconds: Double, words: String) { #expect(TimeSpan.words(seconds: seconds) == words) }

  @Test("of more than a calendar knows is ages", arguments: [1e15, -1e300, .infinity, .nan])
  func ages(seconds: Double) { #expect(TimeSpan.words(seconds: seconds) == "ages") }
}
