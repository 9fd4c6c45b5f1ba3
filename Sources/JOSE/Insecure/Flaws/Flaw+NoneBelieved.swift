import SourceJSON
import Text

extension Flaw {
  /// Takes exactly `none` for an algorithm: such a token needs no key and no signature, all others
  /// are checked as they should be (RFC 8725 §2.1).
  package static let noneBelieved = Flaw(
    id: "none-believed", title: "takes \"alg\":\"none\" to mean that no signature is needed",
    replacing: [
      .algorithmAllowed: { (context, _, check) throws(Refusal) in
        guard isUnsigned(context) else { return try check(&context) }
        return .believed("\"none\": no signature is asked for")
      },
      .keyFound: unlessUnsigned, .keyFitsAlgorithm: unlessUnsigned, .keyStrength: unlessUnsigned,
      .signatureEncoding: unlessUnsigned, .signatureValid: unlessUnsigned,
    ])

  private static let unlessUnsigned: Evaluation = { (context, _, check) throws(Refusal) in
    isUnsigned(context) ? nil : try check(&context)
  }

  private static func isUnsigned(_ context: VerificationContext) -> Bool {
    context.header?.algorithm?.string?.isExactly("none") == true
  }
}
