import JOSE
import SourceJSON
import Terminal

/// In what a token differs from the one it was made from. Lesson and editor mark a change by it,
/// both in the same way: the role `changed`, and the word CHANGED with what it is.
struct TokenChange: Sendable {
  private(set) var letters = TokenDifference()
  private(set) var header = MemberDifference()
  private(set) var payload = MemberDifference()
  /// Of the signature's bytes.
  private(set) var signature = ByteDifference()

  /// What can be compared of a token.
  struct Parts: Sendable {
    let segments: [ArraySlice<UInt8>]
    let header: JSONNode?
    let payload: JSONNode?
    let signature: [UInt8]

    init(_ token: String) { self.init(DecodedToken(token)) }

    init(_ decoded: DecodedToken) {
      segments = decoded.segments.slices
      header = decoded.header.node
      payload = decoded.payload?.node
      signature = decoded.signature?.bytes ?? []
    }
  }

  init() {}

  init(from issued: Parts, to present: Parts) {
    letters = TokenDifference(from: issued.segments, to: present.segments)
    header = MemberDifference(from: issued.header, to: present.header)
    payload = MemberDifference(from: issued.payload, to: present.payload)
    signature = ByteDifference(from: issued.signature, to: present.signature)
  }

  /// What differs in a part, or in the raw text; empty when nothing does.
  func words(_ field: EditorField, _ env: Env) -> String {
    switch field {
    case .raw: counted(letters.count, .letter, env)
    case .header: header.words(.member, env)
    case .payload: payload.words(.claim, env)
    case .signature: counted(signature.count, .byte, env)
    case .ladder: ""
    }
  }

  /// What differs in the token as a whole, by names where there are some.
  func words(_ env: Env) -> String {
    let parts = [
      words(.header, env), words(.payload, env),
      signature.count > 0 ? env.words(.signature) : "",
    ].filter { !$0.isEmpty }
    return parts.isEmpty ? counted(letters.count, .letter, env) : parts.joined(separator: ", ")
  }

  private func counted(_ count: Int, _ noun: Phrase.Noun, _ env: Env) -> String {
    count == 0 ? "" : env.words(.count(count, noun))
  }

  /// The mark of a change, for a title: "CHANGED sub".
  static func mark(_ what: String, _ words: Words) -> StyledLine {
    what.isEmpty ? StyledLine() : StyledLine(words(.changed(what)), .changed)
  }
}
