import SourceJSON

extension Refusal.Problem {
  /// The stable code for programs. Once published, a code keeps its meaning.
  package var reason: String {
    switch self {
    case .tokenTooLarge: "token-too-large"
    case .tokenEmpty: "token-empty"
    case .jsonSerialization: "json-serialization"
    case .segmentCount: "wrong-segment-count"
    case .encrypted: "encrypted-token"
    case .foreignCharacter: "foreign-character"
    case .encoding(let error): error.reason.code
    case .json(let error): error.problem.code
    case .notAnObject: "not-an-object"
    case .algorithmMissing: "algorithm-missing"
    case .algorithmNotText: "algorithm-not-text"
    case .algorithmNone: "algorithm-none"
    case .algorithmNotAllowed: "algorithm-not-allowed"
    case .criticalMalformed: "critical-malformed"
    case .criticalNotUnderstood: "critical-not-understood"
    case .typeMissing: "type-missing"
    case .typeNotText: "type-not-text"
    case .typeUnexpected: "type-unexpected"
    case .keyIDNotText: "key-id-not-text"
    case .noKeys: "no-keys"
    case .keyUnknown: "key-unknown"
    case .keyAmbiguous: "key-ambiguous"
    case .noKeyFits: "no-key-fits"
    case .keyMismatch(let mismatch, _): mismatch.code
    case .keyWeak: "key-too-weak"
    case .signatureMissing: "signature-missing"
    case .signatureLength: "signature-wrong-length"
    case .signatureMismatch: "signature-mismatch"
    case .claimType: "claim-wrong-type"
    case .claimOutOfRange: "claim-out-of-range"
    case .issuerMissing: "issuer-missing"
    case .issuerMismatch: "issuer-mismatch"
    case .issuerNotOfKey: "issuer-not-of-key"
    case .audienceMissing: "audience-missing"
    case .audienceMismatch: "audience-mismatch"
    case .audienceUnexpected: "audience-unexpected"
    case .expirationMissing: "expiration-missing"
    case .expired: "expired"
    case .notYetValid: "not-yet-valid"
    case .issuedInFuture: "issued-in-future"
    case .subjectMissing: "subject-missing"
    case .subjectMismatch: "subject-mismatch"
    case .tokenIDMissing: "token-id-missing"
    case .tokenRevoked: "token-revoked"
    }
  }
}

extension Base64URLError.Reason {
  fileprivate var code: String {
    switch self {
    case .foreign: "foreign-character"
    case .padding: "padding"
    case .nonCanonicalEnd: "non-canonical-encoding"
    case .impossibleLength: "impossible-length"
    }
  }
}

extension KeyMismatch {
  fileprivate var code: String {
    switch self {
    case .wrongType: "key-wrong-type"
    case .wrongCurve: "key-wrong-curve"
    case .meantForOtherAlgorithm: "key-for-other-algorithm"
    case .wrongUse, .operationNotListed, .noPrivatePart: "key-wrong-use"
    }
  }
}

extension JSONError.Problem {
  fileprivate var code: String {
    switch self {
    case .tooLarge: "too-large"
    case .tooDeep: "too-deep"
    case .duplicateName: "duplicate-name"
    case .invalidUTF8: "not-utf8"
    default: "not-json"
    }
  }
}
