import ArgumentParser
import SystemPackage
import Text

/// The token a command works on.
struct TokenInput: ParsableArguments {
  @Argument(
    help: ArgumentHelp(
      "The token. `-`, or none where standard input is no terminal: read it from there.",
      valueName: "token"))
  var token: String?

  /// The token's bytes without the line break that ends it, LF or CR LF.
  func read() throws(CommandError) -> [UInt8] {
    if let token, !isStandardInput {
      if !token.utf8.contains(UInt8(ascii: ".")), Platform.exists(token) {
        throw .tokenIsFile(token)
      }
      return try Self.withoutMistakes(Self.trimmed(Array(token.utf8)))
    }
    if token == nil, Platform.isTerminal(.standardInput) { throw .misuse(.noToken) }
    // The line break does not count.
    let bytes = Self.trimmed(try ByteSource.standardInput(limit: ByteSource.tokenLimit + 2))
    guard bytes.count <= ByteSource.tokenLimit else {
      throw .tooLarge(what: "the token", limit: ByteSource.tokenLimit)
    }
    let tokens = Self.tokenCount(bytes)
    if tokens > 1 { throw .severalTokens(tokens) }
    return try Self.withoutMistakes(bytes)
  }

  /// The text itself, unless it is a token with the scheme that stands before it in requests: whoever
  /// copies a header field copies both.
  private static func withoutMistakes(_ bytes: [UInt8]) throws(CommandError) -> [UInt8] {
    let start = bytes.firstIndex { $0 != UInt8(ascii: " ") } ?? bytes.endIndex
    let scheme = String(decoding: bytes[start...].prefix(7), as: UTF8.self).lowercased()
    if scheme.isExactly("bearer ") { throw .tokenWithScheme }
    return bytes
  }

  /// How many lines are each a whole token by the look of it: a token has dots and no line breaks.
  private static func tokenCount(_ bytes: [UInt8]) -> Int {
    let lines = bytes.split { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }
    return lines.count { line in
      line.count { $0 == UInt8(ascii: ".") } >= 2 && !line.contains(UInt8(ascii: " "))
    }
  }

  /// Whether the token is asked for as `-`.
  var isStandardInput: Bool { token.map { $0.isExactly("-") } ?? false }

  private static func trimmed(_ bytes: [UInt8]) -> [UInt8] {
    guard bytes.last == UInt8(ascii: "\n") else { return bytes }
    let line = bytes.dropLast()
    return Array(line.last == UInt8(ascii: "\r") ? line.dropLast() : line)
  }
}
