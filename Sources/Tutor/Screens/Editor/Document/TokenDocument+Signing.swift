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

  var sentence: String {
    switch self {
    case .noPayload: "the token has no payload to sign."
    case .noAlgorithm: "the header does not say which \"alg\" to sign with."
    case .unknownAlgorithm(let name) where name.lowercased() == "none":
      "the header says \"alg\": \"\(name)\", which means: no signature."
    case .unknownAlgorithm: "the header's \"alg\" is none that this program knows."
    case .refused(.keyDoesNotFit(.meantForOtherAlgorithm(let meant?)), let name):
      "this key is for \(meant), and the header says \(name)."
    case .refused(.keyDoesNotFit, let name): "this key is not of the kind \(name) needs."
    case .refused(_, let name): "\(name) does not work with this key."
    }
  }
}
