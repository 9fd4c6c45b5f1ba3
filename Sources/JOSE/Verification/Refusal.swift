package import SourceJSON

/// Why a check refuses a token: what is wrong, and where.
package struct Refusal: Error, Sendable, Hashable {
  /// What is wrong, with the values that were compared.
  package let problem: Problem
  /// The part of the token it is in.
  package let region: TokenRegion
  /// The bytes of the token it is in.
  package let range: Range<Int>
  /// The bytes of the decoded header or payload it is in, where that says more than the segment.
  package let decodedRange: Range<Int>?

  /// The stable code for programs: `expired`, `signature-mismatch`.
  package var reason: String { problem.reason }

  init(
    _ problem: Problem, in region: TokenRegion, at range: Range<Int>,
    decoded decodedRange: Range<Int>? = nil
  ) {
    self.problem = problem
    self.region = region
    self.range = range
    self.decodedRange = decodedRange
  }
}

extension Refusal {
  /// What can be wrong with a token.
  package enum Problem: Sendable, Hashable {
    // Structure
    case tokenTooLarge(limit: Int)
    case tokenEmpty
    case jsonSerialization
    case segmentCount(Int)
    case encrypted
    case foreignCharacter(UInt8)
    case encoding(Base64URLError)
    case json(JSONError)
    case notAnObject(kind: String)

    // Algorithm
    case algorithmMissing
    case algorithmNotText(kind: String)
    case algorithmNone(String)
    case algorithmNotAllowed(String, allowed: [String])
    case criticalMalformed(CriticalFault)
    case criticalNotUnderstood(String)
    case typeMissing(expected: [String])
    case typeNotText(kind: String)
    case typeUnexpected(String, expected: [String])

    // Key
    case keyIDNotText(kind: String)
    case noKeys
    case keyUnknown(String, keys: Int, offered: OfferedKeys)
    case keyAmbiguous(keyID: String?, fitting: Int, offered: OfferedKeys)
    case noKeyFits(algorithm: String, keys: Int, offered: OfferedKeys)
    case keyMismatch(KeyMismatch, algorithm: String)
    case keyWeak(KeyWeakness, algorithm: String)

    // Signature
    case signatureMissing
    case signatureLength(bytes: Int, needed: Int, algorithm: String)
    case signatureMismatch(algorithm: String)

    // Claims
    case claimType(String, needed: ClaimKind, kind: String)
    case claimOutOfRange(String, text: String)
    case issuerMissing(expected: String)
    case issuerMismatch(String, expected: String)
    /// `iss` names another issuer than the one whose key signed.
    case issuerNotOfKey(String, keyOf: String)
    case audienceMissing(expected: [String])
    case audienceMismatch([String], expected: [String])
    case audienceUnexpected([String])
    case expirationMissing
    case expired(ClaimTime)
    case notYetValid(ClaimTime)
    case issuedInFuture(ClaimTime)
    case subjectMissing
    case subjectMismatch(String, expected: String)
    case tokenIDMissing
    case tokenRevoked(tokenID: String)
  }
}

/// What is wrong with a `crit` (RFC 7515 §4.1.11).
package enum CriticalFault: Sendable, Hashable {
  /// It is no array.
  case notAList(kind: String)
  /// It is an empty array.
  case emptyList
  /// An element is no string.
  case notText(kind: String)
  /// A name stands in it twice.
  case repeated(String)
  /// A name of the specification itself, which everybody must understand anyhow.
  case registered(String)
  /// A name of which the header has no member.
  case missing(String)
}

/// The types that the specification gives to registered claims (RFC 7519 §4.1).
package enum ClaimKind: Sendable, Hashable {
  case text, textOrTexts, time
}
