import ArgumentParser
import JOSE
import Text

/// Where the keys come from.
struct KeyOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "A shared secret, its UTF-8 bytes as they are. Visible to others; see --key.",
      valueName: "text"))
  var secret: String?

  @Option(
    name: .long,
    help: ArgumentHelp(
      "A key file: a JWK, a JWK Set, PEM, or with --alg HS… alone the raw bytes of a secret."
        + " Written ISSUER=FILE, its keys count for tokens of that \"iss\" only; repeat it for each"
        + " issuer. For a file with = in its name write =FILE.",
      valueName: "file"),
    completion: .file())
  var key: [String] = []

  /// Refuses options that cannot go together. Not the parser's `validate`, which runs before
  /// misspelled options are found and would complain of what is missing instead.
  func check() throws(CommandError) {
    if secret != nil, !key.isEmpty { throw .misuse(.twoKeys) }
    if secret == nil, key.isEmpty { throw .misuse(.noKey) }
    let files = key.map(KeyFileOption.init)
    if files.count > 1, files.contains(where: { $0.issuer == nil }) {
      throw .misuse(.severalKeys(files.count))
    }
    for (index, file) in files.enumerated() {
      guard let issuer = file.issuer else { continue }
      let isKnown = files[..<index].contains { $0.issuer?.isExactly(issuer) ?? false }
      if isKnown { throw .misuse(.keyOfIssuerTwice(issuer)) }
    }
  }

  /// Reads the keys and says what their owner should hear.
  func load(for algorithms: [SignatureAlgorithm]) throws(CommandError) -> KeySet {
    if let secret {
      Messages.warning(Remark.secretVisible.sentence)
      do {
        return KeySet([try KeyFile.secret(Array(secret.utf8), algorithms: algorithms)])
      } catch {
        throw .secretUnusable(error)
      }
    }
    var keys: [Key] = []
    for file in key.map(KeyFileOption.init) {
      keys += try load(file, for: algorithms).keys.map { $0.issued(by: file.issuer) }
    }
    return KeySet(keys)
  }

  private func load(
    _ file: KeyFileOption, for algorithms: [SignatureAlgorithm]
  ) throws(CommandError) -> KeySet {
    let (path, contents) = (file.path, try contents(of: file))
    let keys: KeySet
    do {
      keys = try KeyFile.read(bytes: contents, algorithms: algorithms)
    } catch {
      throw .keyUnusable(path: path, contents: contents, error)
    }
    for note in keys.notes { Messages.warning(Remark.keyFile(path: path, note).sentence) }
    for ignored in keys.ignored.prefix(Self.mostRemarks) {
      let remark = Remark.keyIgnored(path: path, index: ignored.index, ignored.error)
      Messages.warning(remark.sentence)
    }
    if keys.ignored.count > Self.mostRemarks {
      let rest = keys.ignored.count - Self.mostRemarks
      Messages.warning(Remark.moreKeysIgnored(path: path, count: rest).sentence)
    }
    return keys
  }

  /// How many keys of a set are told of one by one.
  private static let mostRemarks = 10

  private func contents(of file: KeyFileOption) throws(CommandError) -> [UInt8] {
    do {
      return try ByteSource.file(file.path)
    } catch {
      // What is no file may be the key itself, and messages repeat names of files.
      guard KeyLookalike.search(Array(file.text.utf8)) == nil else { throw .keyAsArgument }
      if file.issuer != nil, Platform.exists(file.text) { throw .issuerOrFile(file.text) }
      throw error
    }
  }
}

/// The value of `--key`: a file, perhaps with the issuer whose keys are in it.
struct KeyFileOption {
  /// The value as it was given.
  let text: String
  /// Nil when none is named.
  let issuer: String?
  let path: String

  /// Reads `FILE` or `ISSUER=FILE`. Issuers are addresses that may hold an equals sign, so the last
  /// one counts; a file with one in its name is written `=FILE`.
  init(_ text: String) {
    self.text = text
    guard let sign = text.lastIndex(of: "=") else {
      (issuer, path) = (nil, text)
      return
    }
    if text.first == "=" {
      (issuer, path) = (nil, String(text.dropFirst()))
    } else {
      (issuer, path) = (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
  }
}
