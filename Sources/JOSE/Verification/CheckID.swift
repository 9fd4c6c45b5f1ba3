/// The stable name of a check. Lessons and the command line speak these names.
package struct CheckID: RawRepresentable, Sendable, Hashable, CustomStringConvertible {
  package let rawValue: String

  package init(rawValue: String) {
    self.rawValue = rawValue
  }

  package var description: String { rawValue }
}

extension CheckID {
  package static let tokenSize = CheckID(rawValue: "token-size")
  package static let compactSerialization = CheckID(rawValue: "compact-serialization")
  package static let headerEncoding = CheckID(rawValue: "header-encoding")
  package static let headerJSON = CheckID(rawValue: "header-json")
  package static let algorithmPresent = CheckID(rawValue: "algorithm-present")
  package static let algorithmAllowed = CheckID(rawValue: "algorithm-allowed")
  package static let criticalUnderstood = CheckID(rawValue: "critical-understood")
  package static let typeExpected = CheckID(rawValue: "type-expected")
  package static let keyFound = CheckID(rawValue: "key-found")
  package static let keyFitsAlgorithm = CheckID(rawValue: "key-fits-algorithm")
  package static let keyStrength = CheckID(rawValue: "key-strength")
  package static let signatureEncoding = CheckID(rawValue: "signature-encoding")
  package static let signatureValid = CheckID(rawValue: "signature-valid")
  package static let claimsJSON = CheckID(rawValue: "claims-json")
  package static let claimTypes = CheckID(rawValue: "claim-types")
  package static let issuer = CheckID(rawValue: "issuer")
  package static let audience = CheckID(rawValue: "audience")
  package static let expiration = CheckID(rawValue: "expiration")
  package static let notBefore = CheckID(rawValue: "not-before")
  package static let issuedAt = CheckID(rawValue: "issued-at")
  package static let subject = CheckID(rawValue: "subject")
  package static let tokenRevoked = CheckID(rawValue: "token-revoked")

}
