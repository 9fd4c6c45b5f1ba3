import SourceJSON
import Text

/// Chooses one of the keys a verifier has.
///
/// Exactly one, or none: a verifier that tries key after key cannot say which key a token claims,
/// and a later check would have nothing definite to look at. Where several would do, the token
/// has to name one. Labels are unique for one issuer only (RFC 7517 §4.5), so where keys of several
/// issuers would do, the issuer that the token names decides.
struct KeySearch {
  let keys: [Key]
  let algorithm: SignatureAlgorithm
  let offered: OfferedKeys
  /// The `iss` of the token, believed by nobody: it only picks a key, and `issuer` asks later
  /// whether token and key agree.
  var claimedIssuer: String?

  struct Failure: Error {
    let problem: KeyFindings.Problem

    var isAmbiguous: Bool {
      if case .ambiguous = problem { true } else { false }
    }
  }

  func choose(keyID node: JSONNode?) throws(Failure) -> KeyChoice {
    if keys.isEmpty { throw Failure(problem: .noKeys) }
    guard let node else { return try chooseWithoutName() }
    guard case .string(let keyID) = node.value else {
      throw Failure(problem: .keyIDNotText(kind: node.kindName))
    }
    return try choose(named: keyID)
  }

  private func choose(named keyID: String) throws(Failure) -> KeyChoice {
    var firstNamed: Int?
    var named = 0
    for (index, key) in keys.enumerated() {
      guard let id = key.id, id.isExactly(keyID) else { continue }
      if firstNamed == nil { firstNamed = index }
      named += 1
    }
    guard let firstNamed else {
      if keys.count == 1, keys[0].id == nil { return choice(0, .onlyKeyUnlabelled) }
      throw Failure(problem: .unknown(keyID, keys: keys.count, offered: offered))
    }
    if named == 1 { return choice(firstNamed, .named) }
    let fitting = fittingKeys { $0.id?.isExactly(keyID) ?? false }
    guard let firstFitting = fitting.first else {
      // None fits: take the first, and the next check says what is wrong with it.
      return choice(firstNamed, .named)
    }
    if fitting.count == 1 { return choice(firstFitting, .onlyNamedThatFits(of: named)) }
    return try chooseByIssuer(fitting, keyID: keyID)
  }

  private func chooseWithoutName() throws(Failure) -> KeyChoice {
    if keys.count == 1 { return choice(0, .onlyKey) }
    let fitting = fittingKeys { _ in true }
    guard let firstFitting = fitting.first else {
      throw Failure(
        problem: .noneFits(algorithm: algorithm.name, keys: keys.count, offered: offered))
    }
    if fitting.count == 1 { return choice(firstFitting, .onlyKeyThatFits(of: keys.count)) }
    return try chooseByIssuer(fitting, keyID: nil)
  }

  private func chooseByIssuer(_ fitting: [Int], keyID: String?) throws(Failure) -> KeyChoice {
    let ofIssuer = fitting.filter { index in
      guard let claimedIssuer, let issuer = keys[index].issuer else { return false }
      return issuer.isExactly(claimedIssuer)
    }
    if ofIssuer.count == 1 { return choice(ofIssuer[0], .onlyKeyOfIssuer(of: fitting.count)) }
    throw Failure(
      problem: .ambiguous(keyID: keyID, fitting: fitting.count, offered: offered))
  }

  /// The places of the keys that would do.
  private func fittingKeys(where isCandidate: (Key) -> Bool) -> [Int] {
    keys.indices.filter { index in
      isCandidate(keys[index]) && algorithm.mismatch(of: keys[index]) == nil
    }
  }

  private func choice(_ index: Int, _ reason: KeyChoice.Reason) -> KeyChoice {
    KeyChoice(keyID: keys[index].id, index: index, reason: reason, ignored: offered)
  }
}
