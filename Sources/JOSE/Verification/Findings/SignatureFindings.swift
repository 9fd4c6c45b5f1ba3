import Text

/// What checks of the signature may say.
package enum SignatureFindings {
  /// What such a check found.
  package enum Evidence: Sendable, Hashable {
    /// The signature has exactly the bytes the algorithm demands.
    case length(bytes: Int, algorithm: String)
    /// The signature is over the first so many bytes of the token.
    case matches(algorithm: String, signedBytes: Int)
  }

  /// What such a check refuses.
  package enum Problem: Sendable, Hashable {
    case missing
    case length(bytes: Int, needed: Int, algorithm: String)
    case mismatch(algorithm: String)
  }
}

extension SignatureFindings.Evidence {
  /// The finding in one short sentence.
  var sentence: String {
    switch self {
    case .length(let bytes, let algorithm):
      "\(bytes.counted("byte")), as \(algorithm) demands"
    case .matches(let algorithm, let signedBytes):
      "\(algorithm) over the first \(signedBytes) characters matches"
    }
  }
}

extension SignatureFindings.Problem {
  /// The stable code for programs.
  var reason: String {
    switch self {
    case .missing: "signature-missing"
    case .length: "signature-wrong-length"
    case .mismatch: "signature-mismatch"
    }
  }

  /// The problem in one short sentence.
  var sentence: String {
    switch self {
    case .missing: "the signature is empty"
    case .length(let bytes, let needed, let algorithm):
      "\(bytes.counted("byte")), \(algorithm) has \(needed)"
    case .mismatch(let algorithm): "not the \(algorithm) signature of this header and payload"
    }
  }
}
