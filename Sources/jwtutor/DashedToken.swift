/// Lets a token begin with a dash.
///
/// `-` is a letter of base64url, so a token, a broken one above all, may look like an option. No
/// option of ours has a dot in its name, no number has two, and every token has: that tells them
/// apart. The value of an option is written `--secret=-x.y.z` when it begins with a dash.
enum DashedToken {
  private static let commands: Set<String> = ["verify", "decode"]

  /// The arguments with such a token moved behind `--`, where nothing is an option.
  static func protected(_ arguments: [String]) -> [String] {
    guard let command = arguments.first, commands.contains(command) else { return arguments }
    let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
    var kept = Array(arguments[..<end])
    var tokens: [String] = []
    kept.removeAll { argument in
      guard looksLikeToken(argument) else { return false }
      tokens.append(argument)
      return true
    }
    guard !tokens.isEmpty else { return arguments }
    return kept + ["--"] + tokens + arguments[end...].dropFirst()
  }

  private static func looksLikeToken(_ argument: String) -> Bool {
    guard argument.utf8.first == UInt8(ascii: "-") else { return false }
    let name = argument.utf8.prefix { $0 != UInt8(ascii: "=") }
    return name.count { $0 == UInt8(ascii: ".") } >= 2
  }
}
