import Foundation
import Testing

@Suite("jwtutor learn where there is nothing to draw on")
struct LearnTests {
  @Test("without a terminal it says so and points to render", arguments: [[], ["learn"]])
  func notATerminal(arguments: [String]) throws {
    let run = try Tool.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("standard input is not a terminal"))
    #expect(run.errors.contains("jwtutor render"))
  }

  #if canImport(Glibc)
    @Test(
      "a terminal type that cannot be drawn on is named, and nothing is sent to it",
      arguments: [
        ("dumb", "\"dumb\" cannot place the cursor"), ("no-such", "\"no-such\" is installed"),
        ("", "TERM is not set"),
      ])
    func terminalType(type: String, message: String) throws {
      let terminal = try PseudoTerminal()
      let process = Process()
      process.executableURL = try Tool.url()
      process.environment = ProcessInfo.processInfo.environment.merging(["TERM": type]) { $1 }
      process.standardInput = terminal.device
      process.standardOutput = terminal.device
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationStatus == 2)
      let text = String(decoding: errors.fileHandleForReading.availableData, as: UTF8.self)
      #expect(text.contains(message), "\(text)")
      #expect(terminal.waitingOutput == 0)
    }
  #endif
}
