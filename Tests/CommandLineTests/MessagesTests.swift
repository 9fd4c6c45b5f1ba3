import Foundation
import Testing

@Suite("Messages")
struct MessagesTests {
  private static let forged = "x\njwtutor: error: forged\r\u{2028}\u{85}\u{1B}\u{301}[31m\u{A0}"

  @Test(
    "an argument that is repeated in a message brings no line and no control of its own",
    arguments: [
      ["learn", forged], [forged], ["render", "--step", forged], ["lessons", "check", forged],
      ["learn", "--\(forged)"], ["verify", "--now", forged], ["verify", "--alg", forged],
      ["verify", "a.b.c", "--alg", "HS256", "--key", forged], ["decode", "a", forged],
      [
        "sign", "--alg", "HS256", "--secret", "0123456789abcdef0123456789abcdef", "--claims",
        forged,
      ],
      [
        "sign", "--alg", "HS256", "--secret", "0123456789abcdef0123456789abcdef", "--claims",
        "{\"a\": \(forged)}",
      ],
      ["decode", forged], ["decode", "\(forged).e30.AA", "--format", "json"],
    ])
  func forgedLines(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status != 0)
    let lines = run.errors.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(!lines.contains { $0.hasPrefix("jwtutor: error: forged") }, "\(run.errors)")
    let hidden = (run.output + run.errors).unicodeScalars.filter {
      $0 != "\n"
        && ($0.properties.generalCategory == .control || $0.properties.isDefaultIgnorableCodePoint
          || ["\u{2028}", "\u{301}", "\u{A0}"].contains($0))
    }
    #expect(hidden.isEmpty, "\(run.errors)")
  }

  @Test("a file name with combining marks is readable, and its marks stay on its letters")
  func marks() throws {
    let run = try Tool.run("verify", "a.b.c", "--alg", "HS256", "--key", "e\u{301}te\u{301}")
    #expect(run.errors.unicodeScalars.contains("\u{301}"))
    let pile = try Tool.run(
      "verify", "a.b.c", "--alg", "HS256", "--key",
      "\u{301}" + String(repeating: "\u{302}", count: 9))
    #expect(pile.errors.contains("\"<U+0301><U+0302>"))
  }

  @Test("claims that are not JSON are shown with their place below the message")
  func claims() throws {
    let run = try Tool.run(
      "sign", "--alg", "HS256", "--secret", "0123456789abcdef0123456789abcdef", "--claims",
      "{\"a\"\n:}")
    #expect(run.status == 2)
    #expect(
      run.errors.hasSuffix(
        """
        jwtutor: error: the claims are not JSON
        --claims:2:2: error: expected a value, found '}'
           2 | :}
             |  ^

        """))
  }

  @Test("what the parser refuses is followed by the usage, on lines of its own")
  func usage() throws {
    let run = try Tool.run("lessons", "check")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("jwtutor: error: Missing expected argument") == true)
    #expect(lines.contains { $0.hasPrefix("Usage: jwtutor lessons check") })
    #expect(lines.last?.contains("See 'jwtutor lessons check --help'") == true)
  }
}
