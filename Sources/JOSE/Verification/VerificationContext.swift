import SourceJSON

/// What one verification has found out so far. Each check reads what earlier ones left here.
struct VerificationContext {
  let token: [UInt8]
  let policy: VerificationPolicy
  let now: NumericDate

  /// The three segments; empty until `compact-serialization` has found them.
  var headerRange = 0..<0
  var payloadRange = 0..<0
  var signatureRange = 0..<0

  /// From `header-encoding`.
  var headerBytes: [UInt8] = []
  /// From `header-json`.
  var header: HeaderMembers?
  /// From `algorithm-allowed`: the verifier's own entry, not something made from the token.
  var algorithm: SignatureAlgorithm?
  /// From `key-found`.
  var key: Key?
  /// From `signature-encoding`.
  var signature: [UInt8] = []
  /// From `claims-json`.
  var claims: ClaimMembers?

  init(token: [UInt8], policy: VerificationPolicy, now: NumericDate) {
    self.token = token
    self.policy = policy
    self.now = now
  }

  /// Limits for header and payload: as deep as usual, as large as a token may be.
  var jsonLimits: JSONLimits {
    var limits = JSONLimits.standard
    limits.bytes = policy.maximumTokenSize
    return limits
  }
}

extension VerificationContext {
  /// The range of the segment in the token.
  func range(of region: TokenRegion) -> Range<Int> {
    switch region {
    case .whole: 0..<token.count
    case .header: headerRange
    case .payload: payloadRange
    case .signature: signatureRange
    }
  }

  /// A refusal of a whole segment.
  func refusal(_ problem: Refusal.Problem, in region: TokenRegion) -> Refusal {
    Refusal(problem, in: region, at: range(of: region))
  }

  /// A refusal of some of the decoded bytes of a segment.
  func refusal(
    _ problem: Refusal.Problem, in region: TokenRegion, decoded: Range<Int>
  ) -> Refusal {
    let segment = range(of: region)
    return Refusal(
      problem, in: region, at: Base64URL.characters(of: decoded, in: segment), decoded: decoded)
  }

  /// The bytes that a segment spells.
  func decode(_ region: TokenRegion) throws(Refusal) -> [UInt8] {
    let segment = range(of: region)
    do {
      return try Base64URL.decode(token[segment])
    } catch {
      let offset = segment.lowerBound + error.offset
      throw Refusal(.structure(.encoding(error)), in: region, at: offset..<offset + 1)
    }
  }

  /// The JSON object that the bytes of a segment are.
  func object(_ bytes: [UInt8], in region: TokenRegion) throws(Refusal) -> JSONNode {
    let node: JSONNode
    do {
      node = try JSONParser.parse(bytes, limits: jsonLimits)
    } catch {
      throw refusal(.structure(.json(error)), in: region, decoded: error.range)
    }
    guard case .object = node.value else {
      throw refusal(.structure(.notAnObject(kind: node.kindName)), in: region, decoded: node.range)
    }
    return node
  }
}

extension VerificationContext {
  /// The issuer that the payload names, nil where it cannot be read. Not verified: whoever made the
  /// token wrote it.
  var claimedIssuer: String? {
    guard let bytes = try? decode(.payload) else { return nil }
    return (try? object(bytes, in: .payload))?["iss"]?.string
  }
}

extension Base64URL {
  /// The characters that carry some bits of the given decoded bytes.
  ///
  /// Byte i begins with bit 8i, and a character carries six.
  static func characters(of bytes: Range<Int>, in segment: Range<Int>) -> Range<Int> {
    let first = segment.lowerBound + bytes.lowerBound * 4 / 3
    let end = segment.lowerBound + (bytes.upperBound * 4 + 2) / 3
    return min(first, segment.upperBound)..<min(end, segment.upperBound)
  }
}
