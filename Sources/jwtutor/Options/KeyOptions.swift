import ArgumentParser
import JOSE

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
      "A key file: a JWK, a JWK Set, PEM, or with --alg HS… the raw bytes of a secret.",
      valueName: "file"),
    completion: .file())
  var key: String?

  /// Refuses options that cannot go together. Not the parser's `validate`, which runs before
  /// misspelled options are found and would complain of what is missing instead.
  func check() throws(Trouble) {
    if secret != nil, key != nil { throw .twoKeys }
    if secret == nil, key == nil { throw .noKey }
  }

  /// Reads the keys and says what their owner should hear.
  func load(for algorithms: [SignatureAlgorithm]) throws(Trouble) -> KeySet {
    if let secret {
      Messages.warning(Remark.secretVisible.sentence)
      do {
        return KeySet([try Key.secret(Array(secret.utf8))])
      } catch {
        throw .secretUnusable(error)
      }
    }
    guard let key else { throw .noKey }
    let contents = try ByteSource.file(key)
    let keys: KeySet
    do {
      keys = try KeyFile.read(bytes: contents, algorithms: algorithms)
    } catch {
      throw .keyUnusable(path: key, contents: contents, error)
    }
    for note in keys.notes { Messages.warning(Remark.keyFile(path: key, note).sentence) }
    for ignored in keys.ignored {
      let remark = Remark.keyIgnored(path: key, index: ignored.index, ignored.error)
      Messages.warning(remark.sentence)
    }
    return keys
  }
}
