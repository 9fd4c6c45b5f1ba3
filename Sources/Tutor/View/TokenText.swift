import Terminal
import Text

/// A compact token as coloured text: header, payload and signature each in their own role, and
/// letters that differ from the token as it was issued marked.
enum TokenText {
  static func line(_ token: String, issued: String?, glyphs: Glyphs) -> StyledLine {
    var spans: [RoleSpan] = []
    var start = 0
    let bytes = Array(token.utf8)
    let roles: [Role] = [.header, .payload, .signature]
    var segment = 0
    for offset in 0...bytes.count where offset == bytes.count || bytes[offset] == 0x2E {
      spans.append(RoleSpan(start..<offset, roles[min(segment, 2)]))
      start = offset + 1
      segment += 1
    }
    if let issued {
      spans += TokenDifference(from: Array(issued.utf8), to: bytes).ranges
        .map { RoleSpan($0, .changed) }
    }
    return StyledLine(VisibleText.show(token, glyphs), .dim, spans: spans)
  }
}
