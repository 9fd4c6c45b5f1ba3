import Foundation
import Testing

@Suite("jwtutor verify --lines")
struct LinesTests {
  private static let secret = "0123456789abcdef0123456789abcdef"
  private static let options = ["verify", "--lines", "--secret", secret, "--alg", "HS256"]

  private func token() throws -> String {
    try Tool.run("sign", "--secret", Self.secret, "--alg", "HS256", "--expires-in", "5m").output
      .trimmingCharacters(in: .newlines)
  }

  private func verdicts(_ run: Tool.Run) throws -> [String] {
    try run.output.split(separator: "\n").map { line in
      let json = try JSONSerialization.jsonObject(with: Data(line.utf8))
      return try Checks(#require(json as? [String: Any])).verdict
    }
  }

  @Test("one object a line, in order, also for broken and empty lines in the middle")
  func brokenInTheMiddle() throws {
    let token = try token()
    let input = "\(token)\nnonsense\n\n\(token)\r\n-\(token)\n\(token)"
    let run = try Tool.run(Self.options, input: Data(input.utf8))
    #expect(run.status == 1)
    #expect(
      try verdicts(run)
        == ["accepted", "rejected", "rejected", "accepted", "rejected", "accepted"])
  }

  @Test("the status is 0 when all were accepted, and when there was nothing")
  func allAccepted() throws {
    let token = try token()
    #expect(try Tool.run(Self.options, input: Data("\(token)\n\(token)\n".utf8)).status == 0)
    let none = try Tool.run(Self.options)
    #expect(none.status == 0)
    #expect(none.output.isEmpty)
  }

  @Test("a line of megabytes is refused by its size, and the next line is verified")
  func longLine() throws {
    let input = String(repeating: "e", count: 10_000_000) + "\n" + (try token()) + "\n"
    let run = try Tool.run(Self.options, input: Data(input.utf8))
    #expect(try verdicts(run) == ["rejected", "accepted"])
    #expect(run.output.contains("token-too-large"))
  }

  @Test("a TOKEN argument or text output beside --lines is a usage error")
  func usage() throws {
    for extra in [["a.b.c"], ["--format", "text"]] {
      let run = try Tool.run(Self.options + extra)
      #expect(run.status == 2)
      #expect(run.errors.contains("--lines"))
    }
    #expect(try Tool.run(Self.options + ["-"]).status == 0)
    #expect(try Tool.run(Self.options + ["--format", "json"]).status == 0)
  }

  @Test("each answer is there before the next line is asked for", .timeLimit(.minutes(1)))
  func stream() throws {
    let token = try token()
    let process = Process()
    process.executableURL = try Tool.url()
    process.arguments = Self.options
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    for line in [token, "nonsense", token] {
      try input.fileHandleForWriting.write(contentsOf: Data("\(line)\n".utf8))
      var answer = Data()
      while answer.last != UInt8(ascii: "\n") {
        let more = output.fileHandleForReading.availableData
        try #require(!more.isEmpty)
        answer += more
      }
      #expect(String(decoding: answer, as: UTF8.self).contains(line == token ? "accepted" : "rej"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 1)
  }
}
