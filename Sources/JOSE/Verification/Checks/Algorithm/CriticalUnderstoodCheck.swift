import SourceJSON
import Text

/// `critical-understood`
enum CriticalUnderstoodCheck {
  static let check = Check(
    id: .criticalUnderstood, title: "no unknown critical extension", rule: "RFC 7515 §4.1.11",
    region: .header, needs: [.algorithmAllowed],
    explanation: """
      "crit" lists extensions that the verifier must understand or refuse the token. One of them, \
      "b64", changes what is signed. This verifier understands none, so a token with a "crit" is \
      always refused. Ignoring it would mean to read the token otherwise than its maker meant.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let header = context.header, let node = header.critical else {
      return .algorithm(.nothingCritical)
    }
    let problem: Refusal.Problem
    let range: Range<Int>
    if let (fault, place) = fault(in: node, header: header.node) {
      (problem, range) = (.algorithm(.criticalMalformed(fault)), place)
    } else {
      let first = node.array?.first
      (problem, range) = (
        .algorithm(.criticalNotUnderstood(first?.string ?? "")), first?.range ?? node.range
      )
    }
    throw context.refusal(problem, in: .header, decoded: range)
  }

  /// What is wrong with a `crit` as such, and where. Linear, also for a list as long as a header.
  private static func fault(in node: JSONNode, header: JSONNode) -> (
    AlgorithmFindings.CriticalFault, Range<Int>
  )? {
    guard let list = node.array else { return (.notAList(kind: node.kindName), node.range) }
    if list.isEmpty { return (.emptyList, node.range) }
    let members = Set((header.object?.members ?? []).map { ExactText($0.name) })
    var seen: Set<ExactText> = []
    for element in list {
      guard let name = element.string else {
        return (.notText(kind: element.kindName), element.range)
      }
      if registeredNames.contains(where: { $0.isExactly(name) }) {
        return (.registered(name), element.range)
      }
      if !seen.insert(ExactText(name)).inserted { return (.repeated(name), element.range) }
      if !members.contains(ExactText(name)) { return (.missing(name), element.range) }
    }
    return nil
  }

  /// RFC 7515 §4.1: names that may not stand in `crit`.
  private static let registeredNames = [
    "alg", "jku", "jwk", "kid", "x5u", "x5c", "x5t", "x5t#S256", "typ", "cty", "crit",
  ]
}
