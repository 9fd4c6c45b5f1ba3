import ArgumentParser
import JOSE

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// `jwtutor decode`: what a token says, believed by nobody.
struct DecodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decode", _superCommandName: JWTutor.name,
    abstract: "Show what is inside a token, without verifying anything.",
    discussion: """
      EXAMPLES:
        jwtutor decode "$TOKEN"
        jwtutor decode < token.txt
        jwtutor decode "$TOKEN" --format json

      Anyone can read a token, and anyone can write one: nothing shown here is
      confirmed. JSON: {"verified":false,"header":{…},"payload":{…},"signature":"…"},
      with null for a part that cannot be read; what is wrong goes to standard error.

      EXIT STATUS:
        0  readable: header and payload are JSON objects in strict base64url
        1  not readable, or only in part
        2  the command line or a file cannot be used
      """)

  @OptionGroup var input: TokenInput

  @Option(help: "How to write the result.")
  var format = OutputFormat.text

  @Option(
    parsing: .unconditional,
    help: ArgumentHelp(
      "The clock that times are compared with. Default: now.", valueName: "time"),
    transform: OptionValue.time)
  var now: NumericDate?

  func run() throws {
    let bytes = try input.read()
    if bytes.isEmpty { throw CommandError.emptyToken }
    let token = DecodedToken(bytes)
    let faults = DecodedFaults.diagnostics(of: token, text: bytes)
    let clock = now ?? NumericDate(Date().timeIntervalSince1970)
    switch format {
    case .text: StandardOutput.write(DecodedReport.text(token, now: clock))
    case .json: StandardOutput.write(JSONOutput.line(DecodedReport.json(token)))
    }
    guard faults.isEmpty else {
      Messages.diagnostics(faults)
      throw ExitStatus.refused.exitCode
    }
  }
}
