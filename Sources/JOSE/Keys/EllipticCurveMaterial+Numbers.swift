import Crypto

extension EllipticCurveMaterial {
  /// A public key of the point `x` and `y`, one after the other.
  /// - Throws: ``KeyError`` when the length is wrong or the point is not on the curve.
  convenience init(curve: EllipticCurve, point: [UInt8]) throws(KeyError) {
    let needed = curve.coordinateLength * 2
    guard point.count == needed else {
      throw KeyError(.wrongLength(of: "point", bytes: point.count, needed: needed))
    }
    do {
      switch curve {
      case .p256: self.init(PublicKey.p256(try .init(rawRepresentation: point)))
      case .p384: self.init(PublicKey.p384(try .init(rawRepresentation: point)))
      case .p521: self.init(PublicKey.p521(try .init(rawRepresentation: point)))
      }
    } catch {
      throw KeyError(.pointNotOnCurve(curve))
    }
  }

  /// A private key; its public half is computed.
  /// - Throws: ``KeyError`` when the length is wrong or the number is 0 or too large for the curve.
  convenience init(curve: EllipticCurve, privateNumber number: [UInt8]) throws(KeyError) {
    let needed = curve.coordinateLength
    guard number.count == needed else {
      throw KeyError(.wrongLength(of: "d", bytes: number.count, needed: needed))
    }
    do {
      switch curve {
      case .p256: self.init(PrivateKey.p256(try .init(rawRepresentation: number)))
      case .p384: self.init(PrivateKey.p384(try .init(rawRepresentation: number)))
      case .p521: self.init(PrivateKey.p521(try .init(rawRepresentation: number)))
      }
    } catch {
      throw KeyError(.privateNumberOutOfRange(curve))
    }
  }
}
