/// `header-json`
enum HeaderJSONCheck {
  static let check = Check(
    id: .headerJSON, title: "header is one JSON object", rule: "RFC 7515 §4, §5.2",
    region: .header, needs: [.headerEncoding],
    explanation: """
      The decoded header must be one JSON object in UTF-8, and each name may stand in it once. \
      With two members of the same name some programs take the first and some the last. An \
      attacker would show each of them what it wants to see.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    let header = HeaderMembers(try context.object(context.headerBytes, in: .header))
    context.header = header
    return .structure(.headerObject(members: header.count))
  }
}
