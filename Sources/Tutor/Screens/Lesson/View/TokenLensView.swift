import JOSE
import Terminal
import Text

/// What the lens of a token shows.
enum TokenLensView {
  /// Columns of its box inside the frame where there is room.
  static let most = 76
  private static let label = 9

  /// Columns of its text.
  static func columns(_ env: Env) -> Int { min(most, env.size.columns - 4) - 2 }

  static func lines(
    _ lens: TokenLens, _ token: String, _ group: TokenLens.Group, _ env: Env
  ) -> [StyledLine] {
    letters(token, group, env) + [StyledLine(), place(lens, group, env)] + table(lens, group, env)
      + [StyledLine(), decoded(lens, group, env)]
  }

  /// The rows of the token's letters around the chosen ones.
  private static func letters(
    _ token: String, _ group: TokenLens.Group, _ env: Env
  ) -> [StyledLine] {
    let whole = TokenLine(token, issued: nil, glyphs: env.glyphs).whole
    /// Columns of the first letters, which may be what no token has.
    func column(_ count: Int) -> Int {
      TextWidth.of(
        VisibleText.show(String(decoding: token.utf8.prefix(count), as: UTF8.self), env.glyphs))
    }
    let (first, last) = (column(group.range.lowerBound), column(group.range.upperBound))
    let (before, rest) = whole.split(atColumn: first)
    let (chosen, after) = rest.split(atColumn: last - first)
    let line = before + StyledLine(chosen.plain, .selection) + after
    let rows = TextWrap.wrap(line, width: columns(env))
    let top = max(0, min(first / columns(env) - 1, rows.count - 3))
    return Array(rows[top..<min(top + 3, rows.count)])
  }

  /// `payload: letters 1 to 4 of 268`
  private static func place(
    _ lens: TokenLens, _ group: TokenLens.Group, _ env: Env
  ) -> StyledLine {
    let range = lens.range(ofPart: group.part)
    let first = group.range.lowerBound - range.lowerBound + 1
    return StyledLine("\(env.words(name(group.part))): ", role(group.part))
      + StyledLine(
        env.words(.letters(first, to: first + group.range.count - 1, of: range.count)), .dim)
  }

  /// The letters, their numbers and bits above the same bits as bytes.
  private static func table(
    _ lens: TokenLens, _ group: TokenLens.Group, _ env: Env
  ) -> [StyledLine] {
    let letters = lens.letters(of: group)
    func row(_ name: Label, _ cells: [String], width: Int, _ role: Role = .text) -> StyledLine {
      var line = StyledLine(env.words(name), .dim).padded(to: label)
      for cell in cells { line.append(StyledLine(cell, role).padded(to: width)) }
      return line
    }
    var rows = [
      row(.lensLetters, letters.map { character($0.letter, env) }, width: 7, .strong)
    ]
    guard let bits = lens.bits(of: group), let bytes = lens.bytes(of: group) else {
      return rows + [StyledLine(env.words(.notBase64url), .warning)]
    }
    let sextets = letters.compactMap(\.sextet)
    rows.append(row(.lensNumber, sextets.map { "\($0)" }, width: 7))
    rows.append(
      row(.lensBits, sextets.map { TokenLens.binary($0, digits: 6) }, width: 7, .accent))
    var last = row(
      .lensBits, bytes.map { TokenLens.binary($0, digits: 8) }, width: 9, role(group.part))
    let unused = bits.utf8.count - 8 * bytes.count
    if unused > 0 {
      last.append(String(bits.suffix(unused)) + " ", .dim)
      last.append(env.words(.lensUnused), .dim)
    }
    rows.append(last)
    rows.append(row(.lensBytes, bytes.map { HexText.line([$0]) }, width: 9, role(group.part)))
    rows.append(row(.lensText, bytes.map { character($0, env) }, width: 9, .strong))
    return rows
  }

  /// What the part says around the chosen bytes; nothing for bytes that are no text.
  private static func decoded(
    _ lens: TokenLens, _ group: TokenLens.Group, _ env: Env
  ) -> StyledLine {
    let groups = lens.groups.filter { $0.part == group.part }
    let all = groups.map { lens.bytes(of: $0) ?? [] }
    guard group.part < 2, let index = groups.firstIndex(of: group) else { return StyledLine() }
    let start = all[..<index].reduce(0) { $0 + $1.count }
    let text = all.joined().map { character($0, env) }
    let room = columns(env) - label
    let first = max(0, min(start - room / 2, text.count - room))
    let end = start + all[index].count
    var line = StyledLine(env.words(.lensAround), .dim).padded(to: label)
    line.append(text[first..<start].joined(), role(group.part))
    line.append(text[start..<end].joined(), .selection)
    line.append(text[end...].prefix(max(0, first + room - end)).joined(), role(group.part))
    return line
  }

  /// A byte as the letter that it is in ASCII, else a dot in the middle.
  private static func character(_ byte: UInt8, _ env: Env) -> String {
    (0x20..<0x7F).contains(byte) ? String(Unicode.Scalar(byte)) : env.glyphs.pending
  }

  private static func name(_ part: Int) -> Label {
    switch part {
    case 0: .header
    case 1: .payload
    default: .signature
    }
  }

  private static func role(_ part: Int) -> Role {
    switch part {
    case 0: .header
    case 1: .payload
    default: .signature
    }
  }
}
