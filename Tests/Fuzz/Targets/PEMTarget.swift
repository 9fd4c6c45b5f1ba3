import JOSE

/// `Key(pem:)`.
struct PEMTarget: FuzzTarget {
  let name = "pem"
  private let watch = KeyMaterialWatch(jwks: [], pems: Corpus.pems)

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    let pem = Array(random.pick(Corpus.pems).utf8)
    switch random.below(4) {
    case 0: return ByteMutation.mutate(pem, &random)
    case 1: return KeyDisguise.wrap(pem, &random)
    case 2: return Self.relabelled(pem, &random)
    default: return Self.changedInside(pem, &random)
    }
  }

  private static func relabelled(_ pem: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    let labels = [
      "PUBLIC KEY", "PRIVATE KEY", "RSA PUBLIC KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY",
      "CERTIFICATE",
      "EC PARAMETERS", "ENCRYPTED PRIVATE KEY", "", "PUBLIC KEY\u{301}", "PRIVATE  KEY",
    ]
    let lines = String(decoding: pem, as: UTF8.self).split(separator: "\n")
    let label = random.pick(labels)
    let end = random.oneIn(4) ? random.pick(labels) : label
    let body = lines.dropFirst().dropLast().joined(separator: "\n")
    let text = "-----BEGIN \(label)-----\n\(body)\n-----END \(end)-----"
    return Array((random.oneIn(4) ? text + "\n" + text : text).utf8)
  }

  /// Changes the DER inside, and the length of its outermost element with it.
  private static func changedInside(_ pem: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    let lines = String(decoding: pem, as: UTF8.self).split(separator: "\n")
    let body = lines.dropFirst().dropLast().joined()
    guard var der = DERText.decode(body), let head = lines.first, let tail = lines.last else {
      return pem
    }
    der = ByteMutation.mutate(der, &random)
    if random.oneIn(2) { der = DERText.withOuterLength(der) }
    return Array("\(head)\n\(DERText.encode(der))\n\(tail)".utf8)
  }

  func check(_ input: [UInt8]) throws {
    guard let text = String(validating: input, as: UTF8.self) else { return }
    do {
      let key = try Key(pem: text)
      if case .secret = key.kind { throw Finding("PEM is read as a secret") }
      try LoadedKey.check(key)
    } catch let error as KeyError {
      if let range = error.range {
        try Finding.unless(
          range.lowerBound >= 0 && range.upperBound <= input.count,
          "an error lies outside the text",
          "\(range) of \(input.count)")
      }
      try watch.check(error.sentence, "a sentence about PEM")
    }
  }
}
