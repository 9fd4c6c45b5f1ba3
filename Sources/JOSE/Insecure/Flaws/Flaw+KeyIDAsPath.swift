import SourceJSON

extension Flaw {
  /// Takes `kid` for the name of a file in the folder of keys, and its bytes for the secret.
  package static let keyIDAsPath = Flaw(
    id: "kid-as-path", title: "opens \"kid\" as a file",
    replacing: [
      .keyFound: { (context, surroundings, check) throws(Refusal) in
        guard let name = context.header?.keyID?.string,
          case let file = path(of: name, in: surroundings.keyFolder),
          let bytes = surroundings.files[file], let secret = try? Key.secret(bytes)
        else { return try check(&context) }
        context.key = secret.labelled(name)
        return .believed("the file \(SentenceParts.quoted(file)) is the secret")
      }
    ])

  /// The path a file system makes of a name in a folder: each `..` goes up, not past the root.
  private static func path(of name: String, in folder: String) -> String {
    var folders: [Substring] = []
    for part in (folder + "/" + name).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(part)
      }
    }
    return "/" + folders.joined(separator: "/")
  }
}
