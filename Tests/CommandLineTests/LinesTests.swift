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

  @Test("a verdict is one short line")
  func verdictLines() throws {
    let token = try token()
    let input = Data("\(token)\nnonsense\n\(token)A\n".utf8)
    let run = try Tool.run(Self.options + ["--format", "verdict"], input: input)
    #expect(
      run.output == """
        accepted
        rejected compact-serialization wrong-segment-count
        rejected signature-encoding signature-wrong-length

        """)
    #expect(run.status == 1)
    let one = try Tool.run(
      "verify", "nonsense", "--secret", Self.secret, "--alg", "HS256", "--format", "verdict")
    #expect(one.output == "rejected compact-serialization wrong-segment-count\n")
  }

  @Test("every line is answered in order, however many there are at once")
  func manyLines() throws {
    let token = try token()
    let lines = (0..<3000).map { $0 % 7 == 3 ? "nonsense\($0)" : token }
    let run = try Tool.run(
      Self.options + ["--format", "verdict"], input: Data(lines.joined(separator: "\n").utf8))
    let answers = run.output.split(separator: "\n")
    #expect(answers.count == lines.count)
    for (line, answer) in zip(lines, answers) {
      #expect(answer.hasPrefix(line == token ? "accepted" : "rejected"))
    }
  }

  @Test("a line longer than --max-size is refused, and the next one is whole")
  func maximumSize() throws {
    let token = try token()
    let long = String(repeating: "e", count: token.utf8.count + 1)
    let run = try Tool.run(
      Self.options + ["--format", "verdict", "--max-size", "\(token.utf8.count)"],
      input: Data("\(token)\n\(long)\n\(token)\r\n\(long)\r\n\(token)".utf8))
    let refused = "rejected token-size token-too-large"
    #expect(
      run.output.split(separator: "\n") == [
        "accepted", "\(refused)", "accepted", "\(refused)", "accepted",
      ])
  }

  @Test("streams that say \"not now\" are waited for", .timeLimit(.minutes(1)))
  func nonBlockingStreams() throws {
    let token = try token()
    let process = Process()
    process.executableURL = try Tool.url()
    process.arguments = Self.options
    let (input, output) = (Pipe(), Pipe())
    for file in [input.fileHandleForReading, output.fileHandleForWriting] {
      let flags = fcntl(file.fileDescriptor, F_GETFL)
      try #require(fcntl(file.fileDescriptor, F_SETFL, flags | O_NONBLOCK) == 0)
    }
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    // More than a pipe holds of answers, and nobody reads them yet.
    let count = 200
    try input.fileHandleForWriting.write(
      contentsOf: Data(String(repeating: token + "\n", count: count).utf8))
    try waitUntilFull(output.fileHandleForReading)
    var answers = Data()
    while answers.count(where: { $0 == UInt8(ascii: "\n") }) < count {
      let more = output.fileHandleForReading.availableData
      try #require(!more.isEmpty)
      answers += more
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  /// Until the other side of the pipe can write no more.
  private func waitUntilFull(_ pipe: FileHandle) throws {
    // A pipe holds 64 KiB, in pages of which the last may be half empty.
    var held: Int32 = 0
    while held <= 60 << 10 {
      try #require(ioctl(pipe.fileDescriptor, UInt(FIONREAD), &held) == 0)
      usleep(5_000)
    }
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
