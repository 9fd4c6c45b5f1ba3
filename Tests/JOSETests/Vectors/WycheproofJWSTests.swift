import JOSE
import SourceJSON
import Testing

/// Compact JWS of Wycheproof through the checks up to the signature, by a verifier that takes every
/// algorithm, so that the key alone has to refuse what it is not for.
@Suite("Wycheproof JWS", .enabled(if: VectorFolder.path != nil, "JWTUTOR_VECTORS is not set"))
struct WycheproofJWSTests {
  struct File: Sendable, CustomTestStringConvertible {
    let name: String
    /// Valid and invalid cases that are compact JWS, so that a file cut short is noticed.
    let counts: [Int]
    /// Cases in which we do not follow the published result, and why, one line each.
    let justified: [Int: String]

    var testDescription: String { name }
  }

  static let files = [
    File(
      name: "json_web_signature_test", counts: [46, 355],
      justified: [
        346: "we refuse: the JWK says alg PS256 and the token PS384",
        347: "we refuse: the JWK says alg ES521, which is no algorithm, and the token ES512",
        350: "we refuse: the JWK says alg PS256 and the token PS384",
        351: "we refuse: the JWK says alg ES521, which is no algorithm, and the token ES512",
        367: "we accept: byte for byte the token and key of 357, which is published as valid",
        370: "we accept: byte for byte the token and key of 357, which is published as valid",
        372: "we refuse: '?' in the header is not base64url, and the MAC is not over it",
        373: "we refuse: '?' in the payload is not base64url, and the MAC is not over it",
      ]),
    File(
      name: "json_web_key_test", counts: [5, 21],
      justified: [
        1: "we accept: the kid picks one key, which fits; a set may mix types (RFC 7517 §5)"
      ]),
    File(
      name: "json_web_crypto_test", counts: [4, 44],
      justified: [
        47: "we accept: the kid picks one key, which fits; a set may mix types (RFC 7517 §5)"
      ]),
  ]

  @Test("are accepted and refused as published, or it is said why not", arguments: files)
  func cases(file: File) throws {
    let groups = try #require(
      JSONParser.parse(VectorFolder.bytes("wycheproof/\(file.name).json"))["testGroups"]?.array)
    var counts = [0, 0]
    var disagreements: Set<Int> = []
    for group in groups {
      let owner = try #require(group["public"] ?? group["private"])
      for test in try #require(group["tests"]?.array) {
        // Encrypted tokens, and one JSON serialization, are not compact JWS.
        guard let token = test["jws"]?.string else { continue }
        let id = try #require(test["tcId"]?.number?.int)
        let isValid = test["result"]?.string == "valid"
        counts[isValid ? 0 : 1] += 1
        let isAccepted = accepts(token, owner: owner)
        if isAccepted != isValid { disagreements.insert(id) }
        if file.justified[id] == nil {
          #expect(isAccepted == isValid, "\(file.name) tcId \(id)")
        }
      }
    }
    #expect(counts == file.counts)
    #expect(disagreements == Set(file.justified.keys), "a justification no longer needed")
  }

  /// Whether the signature is good, and the payload, which need be no JSON, well spelled. A key that
  /// does not load accepts nothing.
  private func accepts(_ token: String, owner: JSONNode) -> Bool {
    guard let keys = try? owner["keys"] == nil ? KeySet([Key(jwk: owner)]) : KeySet(jwks: owner)
    else { return false }
    let policy = VerificationPolicy(algorithms: SignatureAlgorithm.all, keys: keys)
    let trace = VerificationPlan.standard.verify(token, policy: policy, now: NumericDate(0))
    return trace[.signatureValid]?.outcome.evidence != nil
      && trace.decoded.payload?.encodingError == nil
  }
}
