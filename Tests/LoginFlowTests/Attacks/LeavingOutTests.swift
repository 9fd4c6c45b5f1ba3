import JOSE
import LoginFlow
import SourceJSON
import Testing

/// What a server loses that leaves out exactly one check.
@Suite("Leaving out one check") struct LeavingOutTests {
  private typealias Arrangement = @Sendable (inout Scenario) throws(KeyError) -> Void

  /// Somebody sends what only that check would have refused.
  private static func attack(
    _ check: CheckID, arranging arrange: @escaping Arrangement = { _ in },
    forge: @escaping Attack.Forge
  ) -> Attack {
    Attack(
      id: check.rawValue, title: "", needs: [], arranging: arrange, flaws: [.leavingOut(check)],
      stoppedBy: check, forge: forge)
  }

  /// The server issues a token about Alice with something else in it, and Mallory has it.
  private static func genuine(
    _ check: CheckID, arranging arrange: @escaping Arrangement = { _ in },
    _ change: @escaping @Sendable (inout TokenDraft, inout ClaimsSet) -> Void
  ) -> Attack {
    attack(check, arranging: arrange) { (world) throws(Obstacle) in
      try world.issue(about: .alice, to: .mallory, change)
      return Forgery(token: try world.token(of: .mallory))
    }
  }

  private static func seconds(_ offset: Int) -> JSONNode {
    JSONNode(.number(JSONNumber(TeachingWorld.start.wholeSeconds + offset)))
  }

  private static func header(_ text: String) -> [UInt8] { Array(text.utf8) }

  /// A secret of so many bytes.
  private static func key(_ id: String, bytes: Int) throws(KeyError) -> Key {
    try .secret([UInt8](repeating: 0x61, count: bytes), id: id)
  }

  static let attacks: [Attack] = [
    genuine(.tokenSize, arranging: { $0.policy.maximumTokenSize = 400 }) { _, claims in
      claims["name"] = JSONNode(.string(String(repeating: "Alice ", count: 30)))
    },
    genuine(
      .algorithmAllowed,
      arranging: { (scenario) throws(KeyError) in
        scenario.key = try key("long", bytes: 64)
        scenario.policy.keys = KeySet([scenario.key])
      }
    ) { draft, _ in
      draft.header = header(#"{"alg":"HS512","kid":"long"}"#)
      draft.algorithm = .hs512
    },
    genuine(.criticalUnderstood) { draft, _ in
      draft.header = header(
        #"{"alg":"HS256","kid":"shop-2026","crit":["bound-to"],"bound-to":"alice-laptop"}"#)
    },
    genuine(
      .typeExpected,
      arranging: {
        $0.policy.types = ["at+jwt"]
        $0.tokenType = "at+jwt"
      }
    ) { draft, _ in
      draft.header = header(#"{"alg":"HS256","typ":"refresh+jwt","kid":"shop-2026"}"#)
    },
    genuine(.keyFound) { draft, _ in
      draft.header = header(#"{"alg":"HS256","kid":"shop-2019"}"#)
    },
    attack(
      .keyStrength,
      arranging: { (scenario) throws(KeyError) in
        let weak = try key("weak", bytes: 16)
        scenario.policy.keys = KeySet(scenario.policy.keys.keys + [weak])
      }
    ) { (world) throws(Obstacle) in
      guard let weak = try? key("weak", bytes: 16) else { throw .keyDoesNotFit }
      return try TokenForgery.signed(
        JOSEHeader(algorithm: "HS256", keyID: "weak"), try world.claimsOfAlice(), with: .hs256,
        key: weak)
    },
    .claimTampering,
    genuine(.claimTypes) { _, claims in
      claims["aud"] = ["https://shop.example", 5]
    },
    genuine(.issuer) { _, claims in claims["iss"] = "https://partner.example" },
    genuine(.audience) { _, claims in claims["aud"] = "https://ratings.example" },
    .expiredReplay,
    genuine(.notBefore) { _, claims in claims["nbf"] = seconds(600) },
    genuine(.issuedAt) { _, claims in claims["iat"] = seconds(600) },
    genuine(.subject, arranging: { $0.policy.subject = "2002" }) { _, _ in },
    attack(
      .tokenRevoked, arranging: { $0.policy.denyList = DenyList() }
    ) { (world) throws(Obstacle) in
      try world.issue(to: .alice)
      let token = try world.token(of: .alice)
      world.apply(.wire(.request(.alice, .logOut)))
      return Forgery(token: token)
    },
  ]

  @Test("makes a server accept what only that check refuses", arguments: attacks)
  func matters(_ attack: Attack) throws {
    try expectTold(attack.run(at: TeachingWorld.start))
  }

  /// A text that only one check refuses, but that the next ones cannot do anything with either.
  struct Vain: Sendable {
    let check: CheckID
    let refusedInstead: CheckID
    let token: @Sendable (LoginWorld) throws -> String
  }

  private static func signed(_ header: String, _ payload: String, key: Key? = nil) throws -> String
  {
    let key = try key ?? Scenario(.shop).key
    let input = Base64URL.encode(header.utf8) + "." + Base64URL.encode(payload.utf8)
    let signature = try SignatureAlgorithm.hs256.sign(signingInput: Array(input.utf8), key: key)
    return input + "." + Base64URL.encode(signature)
  }

  static let vain = [
    Vain(check: .compactSerialization, refusedInstead: .headerJSON) {
      // Nobody else says where the segments are.
      try $0.token(of: .mallory) + ".x.y"
    },
    Vain(check: .headerEncoding, refusedInstead: .headerJSON) {
      // Nobody else decodes the header; a lax reader is another flaw.
      let parts = try #require(TokenSegments(try $0.token(of: .mallory)).three)
      return "\(parts[0])=.\(parts[1]).\(parts[2])"
    },
    Vain(check: .headerJSON, refusedInstead: .algorithmPresent) { _ in
      // Nobody else reads it.
      try signed("[]", "{}")
    },
    Vain(check: .algorithmPresent, refusedInstead: .algorithmAllowed) { _ in
      // What is missing is on no list.
      try signed(#"{"kid":"shop-2026"}"#, "{}")
    },
    Vain(check: .keyFitsAlgorithm, refusedInstead: .signatureValid) { _ in
      // The computation itself refuses a key that does not fit.
      try signed(#"{"alg":"HS256","kid":"locked"}"#, "{}", key: key("locked", bytes: 32))
    },
    Vain(check: .signatureEncoding, refusedInstead: .signatureValid) {
      // Nobody else decodes the signature; a lax reader is another flaw.
      String(try $0.token(of: .mallory).dropLast(2)) + "="
    },
    Vain(check: .claimsJSON, refusedInstead: .issuer) { _ in
      // Nobody else reads the claims, so those that must be there are not.
      try signed(#"{"alg":"HS256","kid":"shop-2026"}"#, "[]")
    },
  ]

  @Test("changes little where later checks live on what it finds", arguments: vain)
  func inVain(_ example: Vain) throws {
    var scenario = try Scenario(.shop)
    let locked = Key(
      material: try Self.key("", bytes: 32).material, id: "locked", use: "enc")
    scenario.policy.keys = KeySet(scenario.policy.keys.keys + [locked])
    var world = TeachingWorld.fresh(scenario)
    try world.issue(to: .mallory)
    let token = try example.token(world)
    #expect(world.server.verifier.verify(token, now: world.now).firstFailure?.id == example.check)
    world.apply(.server(.omitChecks([example.check])))
    let trace = world.server.verifier.verify(token, now: world.now)
    #expect(trace.firstFailure?.id == example.refusedInstead)
  }

  @Test("is tried for every check")
  func everyCheck() {
    let tried = Self.attacks.compactMap(\.stoppedBy) + Self.vain.map(\.check)
    #expect(tried.count == Set(tried).count)
    #expect(Set(tried) == Set(VerificationPlan.standard.checks.map(\.id)))
  }
}
