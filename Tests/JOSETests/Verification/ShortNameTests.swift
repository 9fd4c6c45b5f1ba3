import JOSE
import SourceJSON
import TestSupport
import Testing

/// A member is a registered one only if its name is that name, byte for byte.
@Suite("Names that are nearly registered")
struct ShortNameTests {
  /// Every way here makes another name that a hasty comparison might take for the first one: NULs
  /// around and inside, letters too many, case, combining marks, look-alikes.
  static func neighbours(of name: String) -> [String] {
    let middle = name.index(name.startIndex, offsetBy: name.count / 2)
    let extras = ["\0", "\0\0", " ", "\u{200B}", "\u{301}", "\u{FEFF}", "x", "\n"]
    let added = extras.flatMap { extra in
      [extra + name, name + extra, name[..<middle] + extra + name[middle...]]
    }
    return added
      + [name.uppercased(), String(name.dropLast()), String(name.dropFirst()), "\0\(name)\0"]
      + [name.replacing("k", with: "\u{212A}"), name.replacing("a", with: "\u{430}")]
      .filter { !$0.utf8.elementsEqual(name.utf8) }
  }

  static let claims: [(name: String, wrong: JSONValue, check: CheckID)] = [
    ("iss", "https://evil.example", .issuer), ("sub", "mallory", .subject),
    ("aud", "bank", .audience), ("exp", 1, .expiration), ("nbf", 9_999_999_999, .notBefore),
    ("iat", 9_999_999_999, .issuedAt), ("jti", "revoked", .tokenRevoked),
  ]

  private func outcome(
    _ check: CheckID, _ members: [(String, JSONValue)]
  ) throws -> CheckOutcome? {
    let payload = JSONWriter.compact(JSONNode(.object(JSONObject(members)))).text
    let trace = try TokenForge.verify(TokenForge.token(payload: payload)) { policy in
      policy.subject = "alice"
      var list = DenyList()
      list.add(issuer: "https://login.example", tokenID: "revoked", until: NumericDate(9e9))
      policy.denyList = list
    }
    return trace[check]?.outcome
  }

  @Test("beside a wrong claim do not stand in for it", arguments: claims.indices)
  func claimIsNotReplaced(_ index: Int) throws {
    let (name, wrong, check) = Self.claims[index]
    let right = try JSONParser.parse(TokenForge.claims).object?.members ?? []
    let others = right.filter { $0.name != name }.map { ($0.name, $0.value.value) }
    let value = try #require(right.first { $0.name == name }).value.value
    for neighbour in Self.neighbours(of: name) {
      // In both orders: whichever of the two a mistaken reader takes, one of them shows it.
      for members in [[(name, wrong), (neighbour, value)], [(neighbour, value), (name, wrong)]] {
        let outcome = try outcome(check, others + members)
        #expect(outcome?.isFailure == true, "\(neighbour.debugDescription) counted as \(name)")
      }
      for members in [[(name, value), (neighbour, wrong)], [(neighbour, wrong), (name, value)]] {
        let outcome = try outcome(check, others + members)
        #expect(outcome?.evidence != nil, "\(neighbour.debugDescription) counted as \(name)")
      }
    }
  }

  @Test("instead of a required claim leave it missing", arguments: ["iss", "sub", "aud", "exp"])
  func claimIsNotFound(_ name: String) throws {
    let check = try #require(Self.claims.first { $0.name == name }).check
    let right = try JSONParser.parse(TokenForge.claims).object?.members ?? []
    for neighbour in Self.neighbours(of: name) {
      let members = right.map { ($0.name == name ? neighbour : $0.name, $0.value.value) }
      let refusal = try outcome(check, members)?.refusal
      #expect(refusal?.reason.hasSuffix("-missing") == true, "\(neighbour.debugDescription)")
    }
  }

  static let headerNames = ["alg", "kid", "typ", "crit", "jwk", "jku", "x5u", "x5c"]

  /// What the engine made of each registered member of a header.
  private func reading(_ members: [(String, JSONValue)]) throws -> [String] {
    let header = JSONWriter.compact(JSONNode(.object(JSONObject(members)))).text
    let trace = try TokenForge.verify(TokenForge.token(header: header)) { $0.types = ["JWT"] }
    return trace.records.prefix { $0.id != .claimsJSON }.filter { $0.id != .headerJSON }
      .filter { ![.compactSerialization, .headerEncoding, .tokenSize].contains($0.id) }
      .map { "\($0.id): \($0.reason ?? "passed"), \($0.detail)" }
      // The number of bytes signed differs with the header's length.
      .filter { !$0.hasPrefix("signature-valid: passed") }
  }

  @Test("in a header change nothing", arguments: headerNames)
  func headerMember(_ name: String) throws {
    let usual: [(String, JSONValue)] = [("alg", "HS256"), ("typ", "JWT"), ("kid", "k1")]
    let plain = try reading(usual)
    for neighbour in Self.neighbours(of: name) {
      #expect(
        try reading(usual + [(neighbour, "none")]) == plain, "\(neighbour.debugDescription)")
      #expect(
        try reading([(neighbour, "none")] + usual) == plain, "\(neighbour.debugDescription)")
      let renamed = usual.map { ($0.0 == name ? neighbour : $0.0, $0.1) }
      let without = usual.filter { $0.0 != name }
      #expect(try reading(renamed) == reading(without), "\(neighbour.debugDescription)")
    }
  }
}
