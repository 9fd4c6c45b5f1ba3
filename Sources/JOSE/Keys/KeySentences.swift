import SourceJSON
import Text

// Everything this folder says in words. Of a key's own text it repeats nothing but registered names.

extension KeyError {
  /// What is wrong, as one sentence without its full stop. Nothing of the key's text is in it but
  /// the names of ``KeyVocabulary``.
  package var sentence: String {
    switch problem {
    // JWK
    case .emptySecret: "the secret is empty, and anybody can compute a MAC under an empty secret"
    case .wrongLength(let name, let bytes, let needed):
      "\"\(name)\" has \(bytes) bytes where this key needs exactly \(needed)"
    case .notAnObject(let found): "a JWK is a JSON object, and this is \(found)"
    case .memberMissing(let name, let type): "a key of type \(type) needs \"\(name)\""
    case .memberOfWrongType(let name, let needed, let found):
      "\"\(name)\" has to be \(needed), and this is \(found)"
    case .memberNotBase64URL(let name, let error):
      "in \"\(name)\", \(error.sentenceWithoutText)"
    case .leadingZero(let name):
      "\"\(name)\" begins with a zero byte, which a number in a JWK never does"
    case .emptyNumber(let name): "\"\(name)\" is empty"
    case .typeUnknown(let type): "key type\(shown(type)) is not one of oct, RSA, EC, OKP"
    case .curveUnknown(let curve, let type):
      "curve\(shown(curve)) is not one this program knows for key type \(type)"
        + (type == "EC" ? " (P-256, P-384, P-521)" : " (Ed25519)")
    case .operationTwice(let name): "\"key_ops\" lists operation\(shown(name)) twice"
    case .useContradictsOperations(let use):
      "\"use\" is \"\(use)\", and \"key_ops\" says otherwise"
    case .algorithmContradictsKind(let name, let kind):
      "\"alg\" is \"\(name)\", and this is \(kind.text)"
    case .algorithmContradictsUse(let name, let use):
      "\"alg\" is \"\(name)\", and \"use\" is \"\(use)\""
    case .algorithmContradictsOperations(let name):
      "\"alg\" is \"\(name)\", and \"key_ops\" says otherwise"
    case .rsaMembersMissing(let names):
      "a private RSA key needs " + names.map { "\"\($0)\"" }.joined(separator: ", ") + " too"
    // Numbers
    case .rsaHasMorePrimes: "RSA keys of more than two primes are not read"
    case .pointNotOnCurve(let curve): "x and y are not a point of \(curve.rawValue)"
    case .privateNumberOutOfRange(let curve):
      "the private number is not between 1 and the order of \(curve.rawValue)"
    case .privateDoesNotMatchPublic: "the private part and the public part are of different keys"
    case .pointCompressed: "the public point is compressed; write it uncompressed"
    case .pointHybrid: "the public point is in hybrid form; write it uncompressed"
    case .pointAtInfinity: "the public point is the point at infinity, which is nobody's key"
    case .pointOfNoForm: "the public point does not begin with 0x04, as an uncompressed one does"
    case .ed25519Unusable: "these bytes are not an Ed25519 key"
    case .ed25519NotCanonical:
      "the Ed25519 public key is not in its one spelling: its y is not below 2^255 - 19"
    case .ed25519SmallOrder:
      "the Ed25519 public key is a point of small order: one signature would fit many tokens"
    case .ed25519NotOnCurve: "the Ed25519 public key is not a point of the curve"
    case .modulusTooSmallToLoad(let bits):
      "an RSA modulus of \(bits) bits is too short to load"
        + " (the library takes \(RSAMaterial.smallestModulus) and more, JWT asks for 2048)"
    case .modulusTooLarge(let bits):
      "an RSA modulus of \(bits) bits is too long to load"
        + " (the library takes \(RSAMaterial.largestModulus) at most)"
    case .modulusEven: "the RSA modulus is even, and so no product of two large primes"
    case .modulusFromFaultyGenerator:
      "this RSA key is from a generator whose keys can be broken (ROCA, CVE-2017-15361)"
    case .exponentEven: "the RSA public exponent is even and has to be odd"
    case .exponentIsOne: "the RSA public exponent is 1, which leaves every number as it is"
    case .exponentTooLarge(let bits):
      "an RSA public exponent of \(bits) bits is too large to load"
        + " (the library takes \(RSAMaterial.largestExponent) bits at most; 65537 is usual)"
    case .rsaNumbersUnusable: "the numbers of this RSA key do not belong together"
    // Sets
    case .sameKeyAgain(let first): "it is key \(first + 1) again"
    case .idShared(let other):
      "its \"kid\" is also that of key \(other + 1), and picks neither"
    case .setHasNoUsableKey([]): "the set has no key in it"
    case .setHasNoUsableKey(let ignored):
      "the set has no key this program can use: "
        + ignored.prefix(3).map { "key \($0.index + 1): \($0.error.sentence)" }
        .joined(separator: "; ") + (ignored.count > 3 ? "; and \(ignored.count - 3) more" : "")
    case .neitherKeyNorSet:
      "the JSON has neither \"kty\", which a JWK needs, nor \"keys\", which a JWK Set needs"
    // PEM and DER
    case .pemHasNoKey: "the PEM text holds no key"
    case .pemHasSeveralKeys(let count): "the PEM text holds \(count) keys where one was expected"
    case .pemNotClosed(let label):
      "the PEM block\(shown(label?.rawValue)) has no END line of its own"
    case .pemNotBase64(let label): "the PEM block\(shown(label?.rawValue)) is not base64"
    case .pemEncrypted: "the key is protected by a passphrase; decrypt it first"
    case .pemLabelUnknown(let label?):
      "a PEM block \"\(label.rawValue)\" is not a key this program reads"
        + (label.help.map { "; \($0)" } ?? "")
    case .pemLabelUnknown(nil): "the PEM block is not of a kind this program knows"
    case .derMalformed(let form): "the bytes inside are not a \(form) structure in DER"
    case .derParameters(let kind, let needed):
      "the parameters of \(kind) are not \(needed), as they have to be"
    case .derAlgorithmUnknown(let name):
      "the key is of a kind\(shown(name)) which this program does not know"
    case .derCurveUnknown(let name):
      "the key is on a curve\(shown(name)) which is not P-256, P-384 or P-521"
    case .curveNotNamed: "the key does not name its curve"
    case .curveNamedTwice: "the key names two curves"
    // Files
    case .notJSON(let error): "the file begins like JSON and is not: \(error.sentenceWithoutText)"
    case .looksLikeKey(let lookalike): "this looks like \(lookalike.text); \(lookalike.help)"
    case .secretBesideOtherAlgorithms(let names):
      "this is neither a JWK, a JWK Set nor PEM, and a raw secret is taken only where every"
        + " algorithm is an HS algorithm, which \(names.joined(separator: ", ")) is not"
        + " (write a secret as a JWK of type oct)"
    case .secretWithoutAlgorithm:
      "this is neither a JWK, a JWK Set nor PEM, and a raw secret is taken only where an HS"
        + " algorithm is named (write a secret as a JWK of type oct)"
    }
  }
}

extension KeyLookalike {
  /// What it is, with its article.
  package var text: String {
    switch self {
    case .pem: "PEM"
    case .jwk: "a JWK"
    case .openSSH: "a key of OpenSSH or PuTTY"
    case .der: "a key or certificate in DER"
    case .encodedDER: "base64 or hexadecimal of a key in DER"
    case .point: "the bare point of an EC public key"
    case .spelledOut: "a key spelled out for people or in XML"
    }
  }

  /// How to have it read.
  fileprivate var help: String {
    switch self {
    case .pem:
      "let a line begin with -----BEGIN, take away what stands before it (a byte order mark, blanks,"
        + " quotes, a name), and save it as UTF-8 with its line breaks"
    case .jwk:
      "leave the JSON object alone, from its first brace to its last, and save it as UTF-8 without a"
        + " byte order mark"
    case .openSSH:
      "convert it to PEM (ssh-keygen -e -m PKCS8 -f FILE, for a private key ssh-keygen -p -m PKCS8"
        + " -f FILE)"
    case .der:
      "convert it to PEM (openssl pkey -inform DER -in FILE, with -pubin for a public key)"
    case .encodedDER:
      "write the base64 between the lines -----BEGIN PUBLIC KEY----- and -----END PUBLIC KEY-----,"
        + " or what it is"
    case .point: "write it as a JWK"
    case .spelledOut: "write it as PEM"
    }
  }
}

extension PEMLabel {
  /// How to get a key out of it.
  fileprivate var help: String? {
    switch self {
    case .certificate, .x509Certificate, .trustedCertificate:
      "take its public key out (openssl x509 -pubkey -noout -in FILE)"
    case .certificateRequest, .newCertificateRequest:
      "take its public key out (openssl req -pubkey -noout -in FILE)"
    case .openSSHPrivateKey: "convert it (ssh-keygen -p -m PKCS8 -f FILE)"
    case .publicKey, .privateKey, .rsaPublicKey, .rsaPrivateKey, .ecPrivateKey, .ecParameters,
      .encryptedPrivateKey, .pkcs7, .cms, .ecPublicKey, .dsaPublicKey, .dsaPrivateKey,
      .anyPrivateKey, .ssh2PublicKey, .ssh2PrivateKey, .pgpPublicKey, .pgpPrivateKey:
      nil
    }
  }
}

extension KeyMismatch {
  /// Why the key must not be used, as one sentence without its full stop.
  package var sentence: String {
    switch self {
    case .wrongType(let needed, let found):
      "the algorithm needs \(needed.text), and the key is \(found.text)"
    case .wrongCurve(let needed, let found):
      "the algorithm needs \(needed.rawValue), and the key is on \(found.rawValue)"
    case .meantForOtherAlgorithm(let name?): "the key is meant for \"\(name)\" only"
    case .meantForOtherAlgorithm(nil):
      "the key is meant for another algorithm only, which is none known here"
    case .wrongUse(let use): "the key's \"use\" is\(use.map { " \"\($0)\" and" } ?? "") not \"sig\""
    case .operationNotListed(let operation, let listed):
      "the key's \"key_ops\" do not list \"\(operation.rawValue)\""
        + (listed.isEmpty ? "" : " but " + listed.map { "\"\($0)\"" }.joined(separator: ", "))
    case .noPrivatePart: "signing needs the private key, and this is the public one"
    }
  }
}

extension KeyWeakness {
  /// Why the key is too weak, as one sentence without its full stop.
  package var sentence: String {
    switch self {
    case .secretTooShort(let bytes, let needed):
      "the secret has \(bytes.counted("byte")) and needs at least \(needed)"
    case .modulusTooShort(let bits, let needed):
      "the RSA key has \(bits) bits and needs at least \(needed)"
    }
  }
}

extension SigningError {
  /// Why nothing was signed, as one sentence without its full stop.
  package var sentence: String {
    switch self {
    case .keyDoesNotFit(let mismatch): mismatch.sentence
    case .keyTooWeak(let weakness): weakness.sentence
    case .headerNamesOtherAlgorithm(let name):
      name.map {
        "the header names \(SentenceParts.quoted($0)), which is not the algorithm that signs"
      }
        ?? "the header names no algorithm"
    case .libraryRefused: "the cryptographic library did not sign"
    }
  }
}

extension KeyFileNote {
  /// What its owner should hear, as one sentence without its full stop.
  package var sentence: String {
    switch self {
    case .secretEndsWithLineBreak(let bytes):
      "the secret file ends with a line break, and its \(bytes == 1 ? "byte is" : "2 bytes are")"
        + " part of the secret; a file without it is made by printf %s"
    }
  }
}

extension KeyKind {
  /// With its article: `an RSA key`.
  package var text: String {
    switch self {
    case .secret: "a shared secret"
    case .rsa: "an RSA key"
    case .ellipticCurve(let curve): "an EC key on \(curve.rawValue)"
    case .ed25519: "an Ed25519 key"
    }
  }
}

/// A name behind a blank and in quotes, or nothing where there is none that may be repeated.
private func shown(_ name: String?) -> String { name.map { " \"\($0)\"" } ?? "" }
