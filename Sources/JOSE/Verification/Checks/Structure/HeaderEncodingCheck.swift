/// `header-encoding`
enum HeaderEncodingCheck {
  static let check = Check(
    id: .headerEncoding, title: "header is strict base64url",
    rule: "RFC 7515 §2, RFC 4648 §3.5, §5", region: .header, needs: [.compactSerialization],
    explanation: """
      The header travels as base64url: letters, digits, dash and underscore, six bits each. Some \
      readers forgive padding, line breaks or left-over bits, and then two programs read two \
      different headers. Here each header has exactly one spelling.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    context.headerBytes = try context.decode(.header)
    return .structure(.decoded(bytes: context.headerBytes.count))
  }
}
