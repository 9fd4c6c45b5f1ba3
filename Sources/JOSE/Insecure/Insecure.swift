import SourceJSON
import Text

/// Deliberately careless verifiers, for showing what each check is for.
///
/// They run the same engine with checks off. Nothing here ever gives ``VerifiedClaims``: what a
/// careless server believes has another type, and must be asked for by this name.
package enum Insecure {
  /// The standard plan with checks left out.
  ///
  /// The remaining checks need nothing of what was left out, only what that in turn needed. Where
  /// the algorithm is not checked, the token chooses it; where no key is looked for, the first one
  /// is taken that seems to do.
  package static func plan(without ids: Set<CheckID>) -> VerificationPlan {
    VerificationPlan(
      VerificationPlan.standardChecks.map { check in
        ids.contains(check.id) ? standIn(for: check) : check
      })
  }

  /// The standard plan of a server that believes `"alg":"none"`, in whatever case it is written:
  /// such a token is taken without signature, all others are checked as they should be.
  package static func planBelievingNone() -> VerificationPlan {
    let unsigned: Set<CheckID> = [
      .algorithmAllowed, .keyFound, .keyFitsAlgorithm, .keyStrength, .signatureEncoding,
      .signatureValid,
    ]
    return VerificationPlan(
      VerificationPlan.standardChecks.map { check in
        guard unsigned.contains(check.id) else { return check }
        return check.replaced { (context) throws(Refusal) -> Evidence? in
          let name = context.header?.algorithm?.string
          if let name, name.isSameIgnoringCase("none") { return nil }
          return try check.evaluate(&context)
        }
      })
  }

  /// What a careless server believes: the payload's claims, if nothing it looked at was wrong.
  package static func believedClaims(_ trace: VerificationTrace) -> ClaimsSet? {
    guard trace.verdict == .accepted,
      let node = trace.claims ?? trace.decoded.payload?.node
    else { return nil }
    return try? ClaimsSet(node)
  }

  /// What stands where a check was left out: no record, no refusal, but what later checks work
  /// with.
  private static func standIn(for check: Check) -> Check {
    check.replaced(isHidden: true) { (context) throws(Refusal) -> Evidence? in
      do {
        if let evidence = try check.evaluate(&context) { return evidence }
      } catch {
        switch check.id {
        case .algorithmAllowed: letTokenChooseAlgorithm(&context)
        case .keyFound: takeAnyKey(&context)
        default: break
        }
      }
      return nil
    }
  }

  private static func letTokenChooseAlgorithm(_ context: inout VerificationContext) {
    let name = context.header?.algorithm?.string
    context.algorithm = name.flatMap { SignatureAlgorithm.named($0) }
  }

  private static func takeAnyKey(_ context: inout VerificationContext) {
    let keys = context.policy.keys.keys
    let fitting = keys.first { context.algorithm?.refusesKey($0) == nil }
    context.key = fitting ?? keys.first
  }
}

extension Check {
  /// The check with another evaluation in its place; no longer genuine.
  fileprivate func replaced(isHidden: Bool = false, by evaluate: @escaping Evaluation) -> Check {
    Check(
      id: id, title: title, rule: rule, region: region, needs: needs, explanation: explanation,
      isGenuine: false, isHidden: isHidden, evaluate: evaluate)
  }
}
