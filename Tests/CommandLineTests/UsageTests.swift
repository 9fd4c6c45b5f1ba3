import Foundation
import Testing

@Suite("Help, version, completions")
struct UsageTests {
  @Test("a misspelt command with something behind it is told as what it is")
  func misspelt() throws {
    for arguments in [["verfy", "a.b.c"], ["sing", "--alg", "HS256"], ["lesons", "list"]] {
      let run = try Tool.run(arguments)
      #expect(run.status == 2)
      #expect(run.errors.contains("there is no command \"\(arguments[0])\"; did you mean"))
    }
  }

  @Test(
    "help shows examples before anything else",
    arguments: [[], ["learn"], ["render"], ["verify"], ["sign"], ["decode"], ["lessons"]])
  func help(command: [String]) throws {
    let run = try Tool.run(command + ["--help"])
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    let examples = try #require(run.output.range(of: "EXAMPLES:"))
    let usage = try #require(run.output.range(of: "USAGE:"))
    #expect(examples.upperBound < usage.lowerBound)
    for line in run.output.split(separator: "\n") { #expect(line.count <= 80, "\(line)") }
    if !command.isEmpty {
      #expect(try Tool.run(["help"] + command).output == run.output)
    }
  }

  @Test("the version is one line on standard output")
  func version() throws {
    let run = try Tool.run("--version")
    #expect(run.status == 0)
    #expect(run.output.wholeMatch(of: /\d+\.\d+\.\d+\n/) != nil)
    #expect(run.errors.isEmpty)
  }

  @Test("completions for the usual shells", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let run = try Tool.run("--generate-completion-script", shell)
    #expect(run.status == 0)
    #expect(run.output.contains("verify"))
  }

  @Test(
    "what the parser refuses ends with 2, and the message is on standard error",
    arguments: [
      ["verify", "--frobnicate"], ["decode", "a", "b"], ["sign", "--leeway", "1"],
      ["render", "--size", "80"], ["render", "--size", "0x0"], ["verify", "--leeway", "-1"],
      ["verify", "--leeway", "many"], ["verify", "--optional", "iss"], ["lessons", "check"],
      ["decode", "a.b.c", "--format", "xml"], ["verify", "--now", "2026-13-01T00:00:00Z"],
    ])
  func refused(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("jwtutor: error: "))
  }

  @Test("a message repeats no control characters")
  func harmlessMessages() throws {
    let run = try Tool.run("verify", "--\u{1B}[31m")
    #expect(run.status == 2)
    #expect(!run.errors.unicodeScalars.contains("\u{1B}"))
  }

  @Test("a reader that leaves early is no trouble")
  func brokenPipe() throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = [
      "-c", "\"$0\" --generate-completion-script zsh | true", try Tool.url().path(),
    ]
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 0)
    #expect(errors.fileHandleForReading.availableData.isEmpty)
  }

  @Test("a full disk is told, not passed over")
  func fullDisk() throws {
    let shell = Process()
    shell.executableURL = URL(filePath: "/bin/sh")
    shell.arguments = ["-c", "\"$0\" --help > /dev/full", try Tool.url().path()]
    let errors = Pipe()
    shell.standardError = errors
    try shell.run()
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 2)
    let text = String(
      decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    #expect(text.contains("No space left"))
  }
}
