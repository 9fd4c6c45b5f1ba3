package import JOSE
import LoginFlow
import SourceJSON
import Text

extension Condition {
  /// What is true instead, in plain words; nil where the condition holds.
  package func contradiction(in situation: Situation) -> String? {
    let world = situation.world
    switch self {
    case .status(let status):
      return compare(status, world.exchange?.response?.status, "the status of the answer")
    case .statuses(let statuses): return compareStatuses(statuses, world.statuses)
    case .verdict(let verdict):
      return compare(verdict, world.exchange?.task.trace?.verdict, "the verdict")
    case .refusedBy(let check):
      let refusing = world.exchange?.task.trace?.firstFailure?.id
      return compare(check.rawValue, refusing?.rawValue, "the check that refused the token")
    case .check(let id, let outcome):
      let found = world.exchange?.task.trace?[id].map { Outcome($0.outcome) }
      return compare(outcome.rawValue, found?.rawValue, "the check \(id.rawValue)")
    case .balance(let name, let amount):
      return compare(amount, world.server.account(named: name)?.balance, "the balance of \(name)")
    case .storedIn(let who, let storage):
      let held = world[browser: who].heldToken?.storage
      guard held != storage else { return nil }
      let place = held.map { "the token is in \($0.displayName)" } ?? "there is no token"
      return "in \(who.displayName)'s browser \(place)"
    case .readableByScript(let who, let readable):
      let found = world[browser: who].tokenReadableByScript != nil
      return found == readable
        ? nil
        : "a script \(found ? "can" : "cannot") read a token in \(who.displayName)'s browser"
    case .claim(let name, let value): return compareClaim(name, value, in: situation.claims)
    case .claimPresent(let name):
      guard let claims = situation.claims else { return Self.noToken }
      return claims[name] == nil ? Self.missing(name) : nil
    case .claimAbsent(let name):
      guard let claims = situation.claims else { return Self.noToken }
      return claims[name].map { _ in "the token has the claim \(Excerpt.short(name))" }
    case .algorithm(let name):
      return compare(name, situation.header?.algorithm, "alg")
    case .signatureKept(let kept):
      let found = Self.signatureKept(in: world)
      return found == kept
        ? nil
        : found ? "the token is changed and has its old signature" : "the token is as it was issued"
    case .theft(let succeeded):
      return compareTheft(succeeded, in: world)
    case .requestCarries(let transport):
      return compareTransport(transport, in: world)
    case .onDenyList(let listed): return compareDenyList(listed, situation)
    case .answer(let id): return compare(id, situation.answer, "the answer")
    case .all(let conditions):
      return conditions.lazy.compactMap { $0.contradiction(in: situation) }.first
    case .any(let conditions):
      let contradictions = conditions.map { $0.contradiction(in: situation) }
      return contradictions.contains(nil)
        ? nil : Excerpt.short(contradictions.compactMap(\.self).joined(separator: "; "), most: 240)
    case .not(let condition):
      return condition.contradiction(in: situation) == nil ? "what should not be so is so" : nil
    }
  }

  private static let noToken = "there is no readable token"

  private static func missing(_ claim: String) -> String {
    "the token has no claim \(Excerpt.short(claim))"
  }

  private func compare<Value: Equatable>(
    _ expected: Value, _ found: Value?, _ what: String
  ) -> String? {
    guard found != expected else { return nil }
    return found.map { "\(what) is \(Excerpt.short("\($0)", most: 120))" }
      ?? "there is nothing to compare: \(what) is not known yet"
  }

  private func compareClaim(
    _ name: String, _ value: JSONValue, in claims: ClaimsSet?
  ) -> String? {
    guard let claims else { return Self.noToken }
    guard let found = claims[name] else { return Self.missing(name) }
    let (left, right) = (JSONWriter.compactText(found), JSONWriter.compactText(JSONNode(value)))
    return left.isExactly(right)
      ? nil : "the claim \(Excerpt.short(name)) is \(Excerpt.short(left, most: 120))"
  }

  private func compareTheft(_ succeeded: Bool, in world: LoginWorld) -> String? {
    for event in world.events.reversed() {
      if case .browser(.tokenStolen) = event { return succeeded ? nil : "the theft succeeded" }
      if case .browser(.theftFailed) = event { return succeeded ? "the theft failed" : nil }
      if case .wire(.tokenOverheard) = event { return succeeded ? nil : "the listener got a token" }
      if case .wire(.nothingOverheard) = event {
        return succeeded ? "the listener got no token" : nil
      }
    }
    return "nobody tried to steal a token"
  }

  private func compareStatuses(_ expected: [Int], _ found: [Int]) -> String? {
    var rest = expected[...]
    for status in found where status == rest.first { rest.removeFirst() }
    guard !rest.isEmpty else { return nil }
    return found.isEmpty
      ? "the server has answered nothing at this step"
      : "the answers of this step are "
        + Excerpt.short(found.map { "\($0)" }.joined(separator: ", "), most: 120)
  }

  private func compareDenyList(_ expected: Bool, _ situation: Situation) -> String? {
    guard let claims = situation.claims else { return Self.noToken }
    guard expected != Self.isOnDenyList(claims, in: situation.world) else { return nil }
    return expected ? "the token is not on the deny list" : "the token is on the deny list"
  }

  private static func isOnDenyList(_ claims: ClaimsSet, in world: LoginWorld) -> Bool {
    guard let issuer = claims.issuer, let id = claims.tokenID else { return false }
    return world.server.denyList?.contains(issuer: issuer, tokenID: id) ?? false
  }

  private func compareTransport(_ transport: TokenTransport?, in world: LoginWorld) -> String? {
    guard let request = world.exchange?.request else { return "no request has been sent" }
    switch PresentedToken(in: request, cookieNames: world.server.site.cookieNames) {
    case .token(_, let found):
      return found == transport ? nil : "the request carries a token as \(found.lessonName)"
    case .missing: return transport == nil ? nil : "the request carries no token"
    case .malformed(let problem): return problem.sentence
    }
  }

  private static func signatureKept(in world: LoginWorld) -> Bool {
    guard let token = world.visibleToken, let origin = world.origin(of: token),
      !origin.text.isExactly(token),
      let parts = TokenSegments(token).three, let issued = TokenSegments(origin.text).three
    else { return false }
    return parts[2].isExactly(issued[2])
  }
}

extension Condition.Outcome {
  /// How a check of the engine came out.
  package init(_ outcome: CheckOutcome) {
    switch outcome {
    case .passed: self = .passed
    case .failed: self = .failed
    case .skipped: self = .skipped
    }
  }
}
