import JOSE
import Terminal
import Text

/// A compact token as coloured text: header, payload and signature each in their own role, and
/// letters that differ from the token as it was issued marked. Wherever a token is shown, it is
/// shown by this.
struct TokenLine {
  /// What stands between the dots.
  private let parts: [StyledLine]
  /// One fewer than parts.
  private let dots: [StyledLine]
  private let glyphs: Glyphs

  init(_ token: String, issued: String?, glyphs: Glyphs) {
    let segments = TokenSegments(token)
    let changes =
      issued.map { TokenSegments($0).slices }
      .map { TokenDifference(from: $0, to: segments.slices).ranges } ?? []
    func line(_ range: Range<Int>, _ role: Role) -> StyledLine {
      let spans = changes.map { change in
        let part = change.clamped(to: range)
        return RoleSpan(
          part.lowerBound - range.lowerBound..<part.upperBound - range.lowerBound, .changed)
      }
      let text = String(decoding: segments.bytes[range], as: UTF8.self)
      let line = StyledLine(text, role, spans: spans)
      return StyledLine(
        line.runs.map { StyledText(VisibleText.show($0.text, glyphs), $0.role) })
    }
    let roles: [Role] = [.header, .payload, .signature]
    parts = segments.ranges.enumerated().map { line($1, roles[min($0, 2)]) }
    dots = segments.ranges.dropLast().map { line($0.upperBound..<$0.upperBound + 1, .dim) }
    self.glyphs = glyphs
  }

  /// All of it.
  var whole: StyledLine { joined(parts) }

  /// The token in so many columns. Each part is shortened in its middle, so that every dot and the
  /// end of the signature are seen: `eyJhb…J9.eyJzd…J9.6Kn_…TgQ`. Parts that are short leave their
  /// room to the others. Where there is no column for each part, the whole is shortened as one.
  func shortened(to width: Int) -> StyledLine {
    let whole = whole
    guard whole.width > width else { return whole }
    guard let shares = shares(of: width - dots.count) else {
      return whole.shortened(to: width, keeping: (width - 1) / 2, glyphs: glyphs)
    }
    return joined(
      parts.indices.map { index in
        // Of the last part the end tells as much as the beginning.
        let room = shares[index] - 1
        let tail = index == parts.count - 1 ? (room == 1 ? 1 : room / 2) : room / 3
        return parts[index].shortened(to: room + 1, keeping: tail, glyphs: glyphs)
      })
  }

  /// The token in at most so many rows: all of it if it fits.
  func rows(atMost count: Int, width: Int) -> [StyledLine] {
    let rows = TextWrap.wrap(whole, width: width)
    guard rows.count > max(1, count) else { return rows }
    return TextWrap.wrap(shortened(to: max(1, count) * width), width: width)
  }

  private func joined(_ parts: [StyledLine]) -> StyledLine {
    var line = parts[0]
    for (dot, part) in zip(dots, parts.dropFirst()) {
      line.append(dot)
      line.append(part)
    }
    return line
  }

  /// So many columns for each part, at least one where there is anything; nil if that is too much.
  private func shares(of columns: Int) -> [Int]? {
    var left = columns
    var shares = parts.map(\.width)
    var open = shares.indices.filter { shares[$0] > 0 }
    guard left >= open.count else { return nil }
    while true {
      let share = left / max(1, open.count)
      let short = open.filter { shares[$0] <= share }
      if short.isEmpty { break }
      for index in short { left -= shares[index] }
      open.removeAll { shares[$0] <= share }
    }
    for (place, index) in open.enumerated() {
      shares[index] = left / open.count + (place < left % open.count ? 1 : 0)
    }
    return shares
  }
}
