extension EllipticCurveMaterial {
  /// A public key of a point as SEC 1 §2.3.3 writes it, uncompressed.
  convenience init(curve: EllipticCurve, encodedPoint bytes: [UInt8]) throws(KeyError) {
    switch bytes.first {
    case 0x04: try self.init(curve: curve, point: Array(bytes.dropFirst()))
    case 0x00 where bytes.count == 1: throw KeyError(.pointAtInfinity)
    case 0x02, 0x03: throw KeyError(.pointCompressed)
    case 0x06, 0x07: throw KeyError(.pointHybrid)
    default: throw KeyError(.pointOfNoForm)
    }
  }

  /// Compares the public point that a private key brings along.
  func requirePoint(_ encoded: [UInt8]) throws(KeyError) {
    let written = try EllipticCurveMaterial(curve: curve, encodedPoint: encoded)
    guard written.point == point else { throw KeyError(.privateDoesNotMatchPublic) }
  }
}
