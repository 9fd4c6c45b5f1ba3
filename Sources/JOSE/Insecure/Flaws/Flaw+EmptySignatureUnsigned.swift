extension Flaw {
  /// Checks a signature only where there is one (CVE-2020-28042).
  package static let emptySignatureUnsigned = Flaw(
    id: "empty-signature-unsigned", title: "checks a signature only where there is one",
    replacing: [
      .signatureEncoding: { (context, _, check) throws(Refusal) in
        guard context.signatureRange.isEmpty else { return try check(&context) }
        return .believed("there is none, so nobody looks")
      },
      .signatureValid: { (context, _, check) throws(Refusal) in
        context.signatureRange.isEmpty ? nil : try check(&context)
      },
    ])
}
