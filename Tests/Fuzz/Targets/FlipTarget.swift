import JOSE
import SourceJSON
import TestSupport

/// One bit of an accepted token is turned, or a letter exchanged: it must be refused. Every
/// algorithm.
///
/// An input is the algorithm's number, the place (two bytes) and the change.
struct FlipTarget: FuzzTarget {
  let name = "flip"

  private static let signed: Result<[(token: [UInt8], policy: VerificationPolicy)], any Error> =
    Result {
      try SignatureAlgorithm.all.map { algorithm in
        let key = try FixedKeys.key(for: algorithm)
        let claims = ClaimsSet([("exp", .init(integerLiteral: Corpus.now + 900))])
        let token = try Signer.sign(claims: claims, algorithm: algorithm, key: key)
        let policy = VerificationPolicy(
          algorithms: [algorithm], keys: KeySet([key.publicKey ?? key]))
        return (Array(token.utf8), policy)
      }
    }

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    (0..<4).map { _ in UInt8(random.below(256)) }
  }

  func check(_ input: [UInt8]) throws {
    guard input.count == 4 else { return }
    guard let signed = try? Self.signed.get() else { throw Finding("a token cannot be signed") }
    let (token, policy) = signed[Int(input[0]) % signed.count]
    let place = (Int(input[1]) << 8 | Int(input[2])) % token.count
    var changed = token
    if input[3] < 128 {
      changed[place] ^= 1 << (input[3] % 8)
    } else {
      changed[place] = Corpus.base64URLLetters[Int(input[3]) % 64]
    }
    let trace = VerificationPlan.standard.verify(
      changed, policy: policy, now: NumericDate(Corpus.now))
    try Finding.unless(
      (trace.verdict == .accepted) == (changed == token), "a changed token is accepted",
      "\(policy.algorithms.map(\.name)) \(String(decoding: changed, as: UTF8.self))")
  }
}
