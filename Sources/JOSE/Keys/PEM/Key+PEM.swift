extension Key {
  /// The one key in a PEM text: SPKI (`PUBLIC KEY`), PKCS#8 (`PRIVATE KEY`), PKCS#1 (`RSA PUBLIC
  /// KEY`, `RSA PRIVATE KEY`) or SEC1 (`EC PRIVATE KEY`).
  /// - Throws: ``KeyError`` with the place in the text when there is no key, more than one, or
  ///   another kind.
  package init(pem: String) throws(KeyError) {
    let text = Array(pem.utf8)
    let keys = try PEMKeys.all(in: text)
    guard let key = keys.first else { throw KeyError(.pemHasNoKey, range: 0..<text.count) }
    guard keys.count == 1 else { throw KeyError(.pemHasSeveralKeys(keys.count)) }
    self = key
  }
}

/// Keys out of PEM texts.
enum PEMKeys {
  /// Every key of the text, in order. Curve parameters that OpenSSL writes before a key are passed
  /// over, since the key repeats them.
  static func all(in text: [UInt8]) throws(KeyError) -> [Key] {
    var keys: [Key] = []
    for block in try PEMBlock.all(in: text) where block.label != .ecParameters {
      do {
        keys.append(Key(material: try material(of: block)))
      } catch {
        throw KeyError(error.problem, range: block.range)
      }
    }
    return keys
  }

  private static func material(of block: PEMBlock) throws(KeyError) -> KeyMaterial {
    switch block.label {
    case .publicKey: try DERKeys.subjectPublicKeyInfo(block.contents)
    case .privateKey: try DERKeys.pkcs8(block.contents)
    case .rsaPublicKey: try .rsa(RSAMaterial(publicDER: block.contents))
    case .rsaPrivateKey: try .rsa(RSAMaterial(privateDER: block.contents))
    case .ecPrivateKey: try .ellipticCurve(DERKeys.sec1(block.contents, curve: nil))
    case .encryptedPrivateKey: throw KeyError(.pemEncrypted)
    case .ecParameters, .certificate, .x509Certificate, .trustedCertificate, .certificateRequest,
      .newCertificateRequest, .pkcs7, .cms, .ecPublicKey, .dsaPublicKey, .dsaPrivateKey,
      .anyPrivateKey, .openSSHPrivateKey, .ssh2PublicKey, .ssh2PrivateKey, .pgpPublicKey,
      .pgpPrivateKey, nil:
      throw KeyError(.pemLabelUnknown(block.label))
    }
  }
}
