import JOSE
import SourceJSON
import Text

/// A token taken apart, on paper.
enum DecodedReport {
  /// For people: header, payload with its times explained, and the signature's size.
  static func text(_ token: DecodedToken, now: NumericDate) -> String {
    var text = "decoded, NOT verified: anyone can write a token that says this\n\n"
    text += "header\n" + object(token.header)
    text += "\npayload\n" + (token.payload.map { object($0) } ?? missing)
    let times = token.payload?.node.map { explainedTimes($0, now: now) } ?? []
    if !times.isEmpty { text += "\ntimes\n" + times.joined() }
    text += "\nsignature\n" + (token.signature.map { signature($0) } ?? missing)
    return text
  }

  /// For programs. A part that cannot be read is null.
  static func json(_ token: DecodedToken) -> JSONValue {
    var signature = JSONValue.null
    if let part = token.signature, part.encodingError == nil {
      signature = .string(Base64URL.encode(part.bytes))
    }
    return .object(
      JSONObject([
        ("verified", .bool(false)),
        ("header", readable(token.header)?.value ?? .null),
        ("payload", token.payload.flatMap { readable($0) }?.value ?? .null),
        ("signature", signature),
      ]))
  }

  private static let missing = "  (there is none)\n"

  private static func readable(_ segment: DecodedSegment) -> JSONNode? {
    segment.encodingError == nil ? segment.node : nil
  }

  private static func object(_ segment: DecodedSegment) -> String {
    if let node = readable(segment) { return indented(JSONOutput.pretty(node)) }
    if segment.bytes.isEmpty { return "  (nothing readable)\n" }
    return indented(VisibleText.show(segment.text) + "\n")
  }

  private static func indented(_ text: String) -> String {
    text.split(separator: "\n").map { "  \($0)\n" }.joined()
  }

  private static func signature(_ segment: DecodedSegment) -> String {
    if segment.range.isEmpty { return "  (empty: nothing protects this token)\n" }
    return "  \(segment.bytes.count.counted("byte")), not checked\n"
  }

  // MARK: - Times

  private static let timeClaims = [
    ("iat", "issued"), ("nbf", "valid from"), ("exp", "expires"), ("auth_time", "logged in"),
  ]

  private static func verb(_ verb: String, of time: NumericDate, now: NumericDate) -> String {
    verb == "expires" && time <= now ? "expired" : verb
  }

  private static func explainedTimes(_ payload: JSONNode, now: NumericDate) -> [String] {
    timeClaims.compactMap { name, meaning in
      guard let seconds = payload[name]?.number?.double else { return nil }
      let time = NumericDate(seconds)
      let distance = TimeDistance.words(from: now, to: time)
      let label = name + String(repeating: " ", count: max(1, 10 - name.utf8.count))
      let verb = verb(meaning, of: time, now: now)
      return "  \(label)\(verb) \(time.dateTimeText)  \(distance)\n"
    }
  }
}

/// How far apart two times are, in words: `in 14 min`, `3 d 2 h ago`.
enum TimeDistance {
  static func words(from now: NumericDate, to time: NumericDate) -> String {
    let distance = (time.seconds - now.seconds).rounded()
    guard abs(distance) < 1e15 else { return distance > 0 ? "never" : "long ago" }
    if distance == 0 { return "now" }
    let span = TimeSpan.words(seconds: distance)
    return distance > 0 ? "in \(span)" : "\(span) ago"
  }
}
