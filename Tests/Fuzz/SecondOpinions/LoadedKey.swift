import JOSE
import SourceJSON

/// What is true of every key that could be loaded.
enum LoadedKey {
  static func check(_ key: Key) throws {
    try Readable.check(key.kindText, "the kind of a key")
    guard let jwk = key.jwk(includingPrivate: true) ?? key.jwk(includingPrivate: false) else {
      throw Finding("a key has no JWK")
    }
    let again: Key
    do throws(KeyError) {
      again = try Key(jwk: jwk)
    } catch {
      throw Finding("a key's own JWK is refused", "\(error.problem)")
    }
    try Finding.unless(again == key, "a key's own JWK is another key")
    if let node = key.publicKey?.jwk(includingPrivate: true) {
      let names = Set(["d", "p", "q", "dp", "dq", "qi", "k"])
      let leaked = (node.object?.members ?? []).map(\.name).filter(names.contains)
      try Finding.unless(leaked.isEmpty, "a public key has private members", "\(leaked)")
    }
    // RSA signatures are dear, and RSA keys of any size can be made of any numbers.
    let usual = SignatureAlgorithm.all.first { $0.mismatch(of: key, for: .sign) == nil }
    guard let algorithm = usual, key.kind != .rsa, key.isPrivate else { return }
    let message = Array("message".utf8)
    do {
      let signature = try algorithm.sign(signingInput: message, key: key)
      let verifier = key.publicKey ?? key
      guard algorithm.mismatch(of: verifier) == nil else { return }
      try Finding.unless(
        algorithm.verify(signature: signature, signingInput: message, key: verifier),
        "a key does not verify what it signed", algorithm.name)
    } catch let error as SigningError {
      throw Finding("a key that fits does not sign", error.sentence)
    }
  }
}
