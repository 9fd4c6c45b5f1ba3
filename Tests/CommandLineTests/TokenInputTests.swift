import Foundation
import Testing

@Suite("How a token is given")
struct TokenInputTests {
  private static let secret = "0123456789abcdef0123456789abcdef"
  private static let options = [
    "--secret", secret, "--alg", "HS256", "--now", "1001", "--format", "json",
  ]

  private func token() throws -> String {
    let run = try Tool.run(
      "sign", "--secret", Self.secret, "--alg", "HS256", "--expires-in", "5m", "--now", "1000")
    return run.output.trimmingCharacters(in: .newlines)
  }

  @Test("standard input with any line end", arguments: ["", "\n", "\r\n"])
  func lineEnds(end: String) throws {
    let input = Data((try token() + end).utf8)
    #expect(try Tool.run(["verify"] + Self.options, input: input).status == 0)
    #expect(try Tool.run(["verify", "-"] + Self.options, input: input).status == 0)
    #expect(try Tool.run(["decode", "-"], input: input).status == 0)
  }

  @Test("a line break inside is no part of a token, and --lines is hinted at")
  func brokenInTwo() throws {
    let token = try token()
    let half = token.index(token.startIndex, offsetBy: 30)
    let input = Data("\(token[..<half])\n\(token[half...])\n".utf8)
    let run = try Tool.run(["verify"] + Self.options, input: input)
    #expect(run.status == 1)
    #expect(run.errors.contains("--lines"))
  }

  @Test("two tokens are called that, and not one strange token", arguments: ["\n", "\r\n", "\n\n"])
  func twoTokens(end: String) throws {
    let token = try token()
    let input = Data("\(token)\(end)\(token)\(end)".utf8)
    for run in [
      try Tool.run(["verify"] + Self.options, input: input), try Tool.run(["decode"], input: input),
    ] {
      #expect(run.status == 2)
      #expect(run.output.isEmpty)
      #expect(run.errors.contains("2 tokens"))
      #expect(run.errors.contains("--lines"))
    }
  }

  @Test(
    "a token that begins with a dash is no option",
    arguments: ["-abc.def.ghi", "--abc.def.ghi", "-h.h.h", "-.-.-", "--alg.x.y"])
  func dashes(token: String) throws {
    let first = try Tool.run(["verify", token] + Self.options)
    let last = try Tool.run(["verify"] + Self.options + [token])
    let marked = try Tool.run(["verify"] + Self.options + ["--", token])
    for run in [first, last, marked] {
      #expect(run.status == 1)
      #expect(try Checks(run).outcome(of: "token-size") == "passed")
    }
    #expect(first.output == last.output)
    #expect(first.output == marked.output)
    #expect(try Tool.run("decode", token).status == 1)
  }

  @Test("a file's name, a scheme in front and nothing at all are told from a token")
  func mistakes() throws {
    let token = try token()
    try Scratch.with { scratch in
      let file = try scratch.write("token", token)
      for command in [["decode"], ["verify"] + Self.options] {
        let named = try Tool.run(command + [file])
        #expect(named.status == 2)
        #expect(named.errors.contains("is a file and no token"))
        for text in ["Bearer \(token)", " bearer \(token)"] {
          for run in [
            try Tool.run(command + [text]), try Tool.run(command, input: Data(text.utf8)),
          ] {
            #expect(run.status == 2)
            #expect(run.errors.contains("no part of the token"))
          }
        }
      }
    }
    #expect(try Tool.run("decode", "").errors.contains("the token is empty"))
    #expect(try Tool.run("decode").errors.contains("the token is empty"))
  }

  @Test("no bytes at all are a token that is refused")
  func empty() throws {
    let run = try Tool.run(["verify"] + Self.options)
    #expect(run.status == 1)
    #expect(try Checks(run).verdict == "rejected")
  }

  @Test("ten megabytes are refused by their size")
  func tenMegabytes() throws {
    let input = Data(repeating: UInt8(ascii: "e"), count: 10_000_000)
    let run = try Tool.run(["verify"] + Self.options, input: input)
    #expect(try Checks(run).reason(of: "token-size") == "token-too-large")
  }

  @Test("reading ends at a limit")
  func readingLimit() throws {
    let input = Data(repeating: UInt8(ascii: "e"), count: 64 << 20 + 8)
    let run = try Tool.run(["verify"] + Self.options, input: input)
    #expect(run.status == 2)
    #expect(run.errors.contains("larger than"))
  }

  @Test("bytes that are no text are refused, not fatal")
  func binary() throws {
    let run = try Tool.run(["verify"] + Self.options, input: Data([0, 0xFF, 0xFE, 0x2E, 0x2E]))
    #expect(run.status == 1)
    #expect(try Checks(run).verdict == "rejected")
  }

  #if canImport(Glibc)
    @Test("at a terminal without a token the tool says so instead of waiting")
    func terminal() throws {
      let terminal = try PseudoTerminal()
      let process = Process()
      process.executableURL = try Tool.url()
      process.arguments = ["verify"] + Self.options
      let errors = Pipe()
      process.standardInput = terminal.device
      process.standardOutput = FileHandle.nullDevice
      process.standardError = errors
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      let text = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
      #expect(text.contains("no token"))
    }
  #endif
}
