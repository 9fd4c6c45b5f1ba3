package import JOSE
import SourceJSON

extension TokenDocument {
  /// The signature over the exact text of header and payload, under the algorithm that the header
  /// names: the server must not let the token choose, a signer must.
  func signature(with key: Key) -> Result<[UInt8], SigningObstacle> {
    guard let payload = decoded.payload else { return .failure(.noPayload) }
    guard let name = decoded.header.node?["alg"]?.string else {
      return .failure(.noAlgorithm)
    }
    guard let algorithm = SignatureAlgorithm.named(name) else {
      return .failure(.unknownAlgorithm(name))
    }
    let input = Array(token[..<payload.range.upperBound])
    do throws(SigningError) {
      return .success(try algorithm.sign(signingInput: input, key: key))
    } catch {
      return .failure(.refused(error, algorithm: name))
    }
  }
}

/// Why the editor could not sign.
package enum SigningObstacle: Error, Sendable, Hashable {
  case noPayload
  case noAlgorithm
  case unknownAlgorithm(String)
  case refused(SigningError, algorithm: String)
}
