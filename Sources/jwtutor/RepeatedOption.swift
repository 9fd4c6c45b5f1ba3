/// Finds an option that is given twice although it is not to be repeated.
///
/// The parser takes the last and is silent. Of two issuers or two keys the first would be ignored,
/// and whoever wrote both believes that both are asked for.
enum RepeatedOption {
  /// The options that may be repeated, by command.
  private static let repeatable: [String: Set<String>] = [
    "verify": ["--alg", "--audience", "--key", "--optional", "--type"],
    "sign": ["--audience"],
  ]

  /// The first option that is given once too often, for a sentence.
  static func first(in arguments: [String]) -> String? {
    let allowed = arguments.first.flatMap { repeatable[$0] } ?? []
    var seen: Set<String> = []
    for argument in arguments.prefix(while: { $0 != "--" }) where argument.hasPrefix("--") {
      let name = String(argument.prefix { $0 != "=" })
      if !seen.insert(name).inserted, !allowed.contains(name) { return name }
    }
    return nil
  }
}
