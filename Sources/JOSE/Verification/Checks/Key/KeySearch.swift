import SourceJSON

/// Chooses one of the keys a verifier has.
///
/// Exactly one, or none: a verifier that tries key after key cannot say which key a token claims,
/// and a later check would have nothing definite to look at. Where several would do, the token
/// has to name one.
struct KeySearch {
  let keys: [Key]
  let algorithm: SignatureAlgorithm
  let offered: OfferedKeys

  struct Failure: Error {
    let problem: Refusal.Problem
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
      throw Failure(problem: .keyUnknown(keyID, keys: keys.count, offered: offered))
    }
    if named == 1 { return choice(firstNamed, .named) }
    let (firstFitting, fitting) = fittingKeys { $0.id?.isExactly(keyID) ?? false }
    guard let firstFitting else {
      // None fits: take the first, and the next check says what is wrong with it.
      return choice(firstNamed, .named)
    }
    if fitting == 1 { return choice(firstFitting, .onlyNamedThatFits(of: named)) }
    throw Failure(problem: .keyAmbiguous(keyID: keyID, fitting: fitting, offered: offered))
  }

  private func chooseWithoutName() throws(Failure) -> KeyChoice {
    if keys.count == 1 { return choice(0, .onlyKey) }
    let (firstFitting, fitting) = fittingKeys { _ in true }
    guard let firstFitting else {
      throw Failure(
        problem: .noKeyFits(algorithm: algorithm.name, keys: keys.count, offered: offered))
    }
    if fitting == 1 { return choice(firstFitting, .onlyKeyThatFits(of: keys.count)) }
    throw Failure(problem: .keyAmbiguous(keyID: nil, fitting: fitting, offered: offered))
  }

  private func fittingKeys(where isCandidate: (Key) -> Bool) -> (first: Int?, count: Int) {
    let fitting = keys.indices.filter { index in
      isCandidate(keys[index]) && algorithm.refusesKey(keys[index]) == nil
    }
    return (fitting.first, fitting.count)
  }

  private func choice(_ index: Int, _ reason: KeyChoice.Reason) -> KeyChoice {
    KeyChoice(keyID: keys[index].id, index: index, reason: reason, ignored: offered)
  }
}
