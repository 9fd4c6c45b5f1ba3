import ArgumentParser
import JOSE
import LessonScript
import SourceJSON
import Text

/// The command line of jwtutor.
@main
struct JWTutor: ParsableCommand {
  static let name = "jwtutor"

  static let configuration = CommandConfiguration(
    commandName: name,
    abstract: "Learn how a website login with JSON Web Tokens works.",
    usage: "jwtutor [<command>] [<options>]",
    discussion: """
      EXAMPLES:
        jwtutor                            open the lesson, or go on with it; q leaves
        jwtutor learn --step no-memory     open it at a step
        jwtutor render --step no-memory    print a screen as text
        jwtutor sign --key shop.jwk --alg ES256 --subject 1001 --expires-in 15m
        jwtutor verify "$TOKEN" --key shop.jwk --alg ES256
        jwtutor decode "$TOKEN"            look inside, believe nothing

      EXIT STATUS:
        0  done; for verify: accepted
        1  verify: rejected; decode: not readable; lessons check: a lesson has errors
        2  the command line, a key or a file cannot be used; standard error says why
      """,
    version: ProgramVersion.text,
    subcommands: [
      LearnCommand.self, RenderCommand.self, VerifyCommand.self, SignCommand.self,
      DecodeCommand.self, LessonsCommand.self, ProgressCommand.self,
    ],
    defaultSubcommand: LearnCommand.self)

  /// The names of the commands, for those who mistype one: without a command the first word is a
  /// lesson.
  static var commandNames: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName }
  }

  /// Replaces the parser's own entry: dashed tokens, our exit statuses, harmless messages.
  static func main() {
    let arguments = DashedToken.protected(Array(CommandLine.arguments.dropFirst()))
    do {
      try run(arguments)
    } catch let error as CommandError {
      Messages.error(error.sentence)
      Messages.diagnostics(error.diagnostics)
      if case .misuse = error, let command = arguments.first, commandNames.contains(command) {
        Messages.line("  See 'jwtutor \(command) --help' for more information.")
      }
      Platform.exit(.unusable)
    } catch let code as ExitCode {
      // A command that has said all there is to say: also 130 when the lesson was interrupted.
      Platform.exit(code: code.rawValue)
    } catch {
      leave(because: error)
    }
  }

  private static func run(_ arguments: [String]) throws {
    // The parser looks at every option of the program by reflection first, which takes longer than
    // starting it. Where there is nothing to parse nobody need wait for that.
    if arguments.isEmpty { return try LearnCommand.openFirstLesson() }
    if arguments == ["--version"] { return StandardOutput.write(ProgramVersion.text + "\n") }
    if let error = misspelt(arguments) { throw error }
    var command = try directlyParsed(arguments) ?? parseAsRoot(arguments)
    // Only of what the parser takes: it knows better what is wrong with the rest.
    if let option = RepeatedOption.first(in: arguments) {
      throw CommandError.misuse(.repeated(option: option))
    }
    try command.run()
  }

  /// A first word that is no command, though nearly one, with more behind it. The parser would take
  /// it for a lesson and complain of the rest.
  private static func misspelt(_ arguments: [String]) -> CommandError? {
    guard arguments.count > 1, let word = arguments.first, word.utf8.first != UInt8(ascii: "-"),
      !(commandNames + ["help"]).contains(word), LessonSource.shipped[word] == nil,
      !Platform.exists(word), let command = Suggestion.closest(to: word, among: commandNames)
    else { return nil }
    return .unknownCommand(word, suggestion: command)
  }

  /// A command that works on one token, parsed without the tree of commands above it, which would
  /// take twice as long as all else that is done for a token. Nil for other commands and for
  /// whatever the parser has something to say about: the tree says it.
  private static func directlyParsed(_ arguments: [String]) -> (any ParsableCommand)? {
    let commands: [any ParsableCommand.Type] = [
      VerifyCommand.self, SignCommand.self, DecodeCommand.self,
    ]
    let command = commands.first { $0.configuration.commandName == arguments.first }
    return try? command?.parse(Array(arguments.dropFirst()))
  }

  /// Ends the program for help, a version, an exit status, or what the parser refuses.
  private static func leave(because error: any Error) -> Never {
    let text = fullMessage(for: error)
    let code = exitCode(for: error)
    guard code != .success else {
      if !text.isEmpty { StandardOutput.write(text + "\n") }
      Platform.exit(.done)
    }
    // The sentence repeats arguments; what the parser puts behind it, the usage, is our own.
    let sentence = message(for: error)
    let holdsKey = KeyLookalike.search(Array(sentence.utf8)) != nil
    if !sentence.isEmpty {
      Messages.error(holdsKey ? CommandError.keyAsArgument.sentence : sentence)
    }
    let head = Array((sentence.isEmpty ? "" : errorPrefix + sentence).utf8)
    if text.utf8.starts(with: head) {
      let usage = text.utf8.dropFirst(head.count).drop { $0 == UInt8(ascii: "\n") }
      if !usage.isEmpty { Messages.ownText(String(decoding: usage, as: UTF8.self) + "\n") }
    }
    Platform.exit(code == .failure && text.isEmpty ? .refused : .unusable)
  }

  /// How the parser begins a message; ours name the program, as others do.
  private static let errorPrefix = "Error: "
}
