import SourceJSON

extension Flaw {
  /// One check is never made.
  ///
  /// Later checks still need what the check left out needed. Where the algorithm is not checked, the
  /// token chooses it; where no key is looked for, the first one is taken that seems to do.
  package static func leavingOut(_ id: CheckID) -> Flaw {
    Flaw(
      id: "without-\(id)", title: "leaves out \(id)", leavesOut: true,
      replacing: [
        id: { (context, _, check) throws(Refusal) in
          if (try? check(&context)) == nil { takeWhatComes(in: &context, for: id) }
          return nil
        }
      ])
  }

  /// What later checks work with where the check found nothing for them.
  private static func takeWhatComes(in context: inout VerificationContext, for id: CheckID) {
    if id == .algorithmAllowed, context.algorithm == nil {
      context.algorithm = context.namedAlgorithm
    }
    if id == .keyFound, context.key == nil {
      let keys = context.policy.keys.keys
      context.key = keys.first { context.algorithm?.mismatch(of: $0) == nil } ?? keys.first
    }
  }
}

extension VerificationContext {
  /// The algorithm that the token names, whether or not this verifier allows it.
  var namedAlgorithm: SignatureAlgorithm? {
    header?.algorithm?.string.flatMap { SignatureAlgorithm.named($0) }
  }
}
