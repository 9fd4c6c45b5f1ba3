import Crypto

extension Ed25519Material {
  /// A public key of 32 bytes.
  /// - Throws: ``KeyError`` when they are no point of the curve, written in its one way, or a point
  ///   of small order.
  convenience init(publicBytes bytes: [UInt8]) throws(KeyError) {
    guard bytes.count == 32 else {
      throw KeyError(.wrongLength(of: "x", bytes: bytes.count, needed: 32))
    }
    if let problem = Ed25519PointEncoding.problem(in: bytes) { throw KeyError(problem) }
    do {
      self.init(try Curve25519.Signing.PublicKey(rawRepresentation: bytes))
    } catch {
      throw KeyError(.ed25519Unusable)
    }
  }

  /// A private key of 32 bytes; its public half is computed.
  convenience init(privateBytes bytes: [UInt8]) throws(KeyError) {
    guard bytes.count == 32 else {
      throw KeyError(.wrongLength(of: "d", bytes: bytes.count, needed: 32))
    }
    do {
      self.init(try Curve25519.Signing.PrivateKey(rawRepresentation: bytes))
    } catch {
      throw KeyError(.ed25519Unusable)
    }
  }
}
