import SourceJSON

/// `key-fits-algorithm`
enum KeyFitsAlgorithmCheck {
  static let check = Check(
    id: .keyFitsAlgorithm, title: "key is made for the algorithm",
    rule: "RFC 8725 §3.1, RFC 7518 §3", region: .header, needs: [.keyFound],
    explanation: """
      One key, one algorithm: the kind of key, its curve and what its owner wrote beside it must \
      agree with "alg". The classic forgery takes a server's public RSA key, which is no secret, \
      and uses its text as an HMAC secret. A verifier that knows what kind of key it holds does \
      not fall for it.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let algorithm = context.algorithm, let key = context.key else {
      throw context.refusal(.key(.noKeys), in: .header)
    }
    if let mismatch = algorithm.mismatch(of: key) {
      let problem = Refusal.Problem.key(.mismatch(mismatch, algorithm: algorithm.name))
      guard let node = context.header?.algorithm else {
        throw context.refusal(problem, in: .header)
      }
      throw context.refusal(problem, in: .header, decoded: node.range)
    }
    return .key(.fits(key.kind, algorithm: algorithm.name))
  }
}
