import ArgumentParser

/// The command line of jwtutor.
@main
struct JWTutor: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "jwtutor")
}
