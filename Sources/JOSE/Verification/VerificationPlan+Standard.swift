extension VerificationPlan {
  /// Everything a verifier has to look at, in the order of RFC 7515 §5.2, RFC 7519 §7.2 and
  /// RFC 8725 §3. The only plan whose traces give ``VerifiedClaims``.
  package static let standard = VerificationPlan(standardChecks)

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
