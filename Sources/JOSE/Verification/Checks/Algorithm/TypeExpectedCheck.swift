import SourceJSON
import Text

/// `type-expected`
enum TypeExpectedCheck {
  static let check = Check(
    id: .typeExpected, title: "token is of the expected type", rule: "RFC 8725 §3.11",
    region: .header, needs: [.criticalUnderstood],
    explanation: """
      One server may sign several kinds of token with one key: for access, for a new password, to \
      stay logged in. "typ" tells them apart. A verifier that takes only its own kind cannot be \
      given one that was made for something else.
      """,
    evaluate: evaluate)

  static func evaluate(_ context: inout VerificationContext) throws(Refusal) -> Evidence? {
    guard let node = context.header?.type else {
      guard let expected = context.policy.types else { return nil }
      throw context.refusal(.algorithm(.typeMissing(expected: expected)), in: .header)
    }
    guard case .string(let type) = node.value else {
      throw context.refusal(
        .algorithm(.typeNotText(kind: node.kindName)), in: .header, decoded: node.range)
    }
    guard let expected = context.policy.types else { return nil }
    guard expected.contains(where: { isSameMediaType($0, type) }) else {
      throw context.refusal(
        .algorithm(.typeUnexpected(type, expected: expected)), in: .header, decoded: node.range)
    }
    return .algorithm(.type(type))
  }

  /// Media types ignore case, and "application/" may be left out where no other slash follows
  /// (RFC 7515 §4.1.9).
  private static func isSameMediaType(_ left: String, _ right: String) -> Bool {
    let (left, right) = (withoutPrefix(left), withoutPrefix(right))
    return left.isSameIgnoringCase(right)
  }

  private static func withoutPrefix(_ type: String) -> String {
    let prefix = "application/"
    let head = String(decoding: type.utf8.prefix(prefix.utf8.count), as: UTF8.self)
    let tail = type.utf8.dropFirst(prefix.utf8.count)
    guard head.isSameIgnoringCase(prefix), !tail.contains(UInt8(ascii: "/")) else { return type }
    return String(decoding: tail, as: UTF8.self)
  }
}
