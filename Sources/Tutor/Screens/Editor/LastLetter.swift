import JOSE
import Terminal

/// The last letter of the signature bit by bit: it often has bits that carry nothing.
enum LastLetter {
  static func lines(_ document: TokenDocument, _ env: Env) -> [StyledLine] {
    guard let range = document.decoded.signature?.range, let last = document.token[range].last,
      let sextet = Base64URL.sextet(of: last)
    else { return [] }
    let unused = range.count % 4 == 2 ? 4 : range.count % 4 == 3 ? 2 : 0
    let bits = String(sextet, radix: 2)
    let six = String(repeating: "0", count: 6 - bits.count) + bits
    guard unused > 0 else {
      return [
        StyledLine(env.words(.allBitsCount)),
        StyledLine(),
      ]
    }
    var line = StyledLine(env.words(.lastLetter(Character(Unicode.Scalar(last)))) + " ")
    line.append(String(six.prefix(6 - unused)), .signature)
    line.append(" ")
    line.append(String(six.suffix(unused)), .dim)
    line.append(env.words(.unusedBits(unused)))
    let first = sextet & ~((1 << unused) - 1)
    let letters = (0..<(UInt8(1) << unused)).compactMap { spelling(of: first | $0) }
    let right = letters.first ?? ""
    return [
      line,
      StyledLine(env.words(.spellings(letters, right: right))),
      StyledLine(),
    ]
  }

  private static func spelling(of sextet: UInt8) -> String? {
    (UInt8(0x2D)...0x7A).first { Base64URL.sextet(of: $0) == sextet }
      .map { String(Unicode.Scalar($0)) }
  }
}
