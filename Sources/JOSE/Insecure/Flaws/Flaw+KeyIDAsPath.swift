import SourceJSON

extension Flaw {
  /// Takes `kid` for the name of a file in the folder of keys, and its bytes for the secret.
  package static let keyIDAsPath = Flaw(
    id: "kid-as-path", title: "opens \"kid\" as a file",
    replacing: [
      .keyFound: { (context, surroundings, check) throws(Refusal) in
        guard let name = context.header?.keyID?.string,
          let bytes = surroundings.files[path(of: name)], let secret = try? Key.secret(bytes)
        else { return try check(&context) }
        context.key = secret.labelled(name)
        return .believed("the file \(SentenceParts.quoted(path(of: name))) is the secret")
      }
    ])

  /// Where the careless server keeps its keys, one file each.
  package static let keyFolder = "/srv/shop/keys"

  /// The path a file system makes of a name in ``keyFolder``: each `..` goes up, not past the root.
  private static func path(of name: String) -> String {
    var folders: [Substring] = []
    for part in (keyFolder + "/" + name).split(separator: "/") {
      switch part {
      case ".": continue
      case "..": _ = folders.popLast()
      default: folders.append(part)
      }
    }
    return "/" + folders.joined(separator: "/")
  }
}
