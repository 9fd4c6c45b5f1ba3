import JOSE

/// `KeyFile.read`: no public key ever becomes a secret, and no error shows a private one.
struct KeyFileTarget: FuzzTarget {
  let name = "keyfile"
  private let files: [String]
  private let watch: KeyMaterialWatch
  private let lenient = LenientKeyReader(pems: Corpus.pems)

  init() throws {
    let jwks = try Corpus.jwks()
    files = jwks + Corpus.pems
    watch = KeyMaterialWatch(jwks: jwks, pems: Corpus.pems)
  }

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    var file = Array(random.pick(files).utf8)
    repeat { file = KeyDisguise.wrap(file, &random) } while random.oneIn(3)
    return random.oneIn(4) ? ByteMutation.mutate(file, &random) : file
  }

  func check(_ input: [UInt8]) throws {
    let looks = lenient.look(input)
    for algorithms in [[SignatureAlgorithm.hs256], [.hs256, .rs256], [.rs256, .es256]] {
      do {
        let set = try KeyFile.read(bytes: input, algorithms: algorithms)
        for key in set.keys {
          try LoadedKey.check(key)
          guard case .secret(let secret) = key.material, secret.bytes == input else {
            continue
          }
          if let looks { throw Finding("a secret is made of what looks like \(looks)") }
          try Finding.unless(
            algorithms == [.hs256], "a raw secret is taken where another family is allowed too")
        }
      } catch let error as KeyError {
        try watch.check(error.sentence, "a sentence about a key file")
      }
    }
  }
}
