extension VerificationPlan {
  /// Everything a verifier has to look at, in the order of RFC 7515 §5.2, RFC 7519 §7.2 and
  /// RFC 8725 §3. The only plan whose traces give ``VerifiedClaims``.
  package static let standard = VerificationPlan(standardChecks)

  /// The checks up to the signature, for signed content that is not claims. Its trace gives the
  /// payload's bytes, never ``VerifiedClaims``.
  package static let signatureOnly = VerificationPlan(
    standardChecks.prefix { $0.id != .claimsJSON } + [PayloadEncodingCheck.check])

  /// One line a check.
  static let standardChecks: [Check] = [
    TokenSizeCheck.check,
    CompactSerializationCheck.check,
    HeaderEncodingCheck.check,
    HeaderJSONCheck.check,
    AlgorithmPresentCheck.check,
    AlgorithmAllowedCheck.check,
    CriticalUnderstoodCheck.check,
    TypeExpectedCheck.check,
    KeyFoundCheck.check,
    KeyFitsAlgorithmCheck.check,
    KeyStrengthCheck.check,
    SignatureEncodingCheck.check,
    SignatureValidCheck.check,
    ClaimsJSONCheck.check,
    ClaimTypesCheck.check,
    IssuerCheck.check,
    AudienceCheck.check,
    ExpirationCheck.check,
    NotBeforeCheck.check,
    IssuedAtCheck.check,
    SubjectCheck.check,
    TokenRevokedCheck.check,
  ]
}
