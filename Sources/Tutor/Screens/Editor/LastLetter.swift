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
        StyledLine("All six bits of the last letter count here: no second spelling."),
        StyledLine(),
      ]
    }
    var line = StyledLine("The last letter \(letter(last)) is the bits ")
    line.append(String(six.prefix(6 - unused)), .signature)
    line.append(" ")
    line.append(String(six.suffix(unused)), .dim)
    line.append(": the last \(unused) carry nothing.")
    let first = sextet & ~((1 << unused) - 1)
    let letters = (0..<(UInt8(1) << unused)).compactMap { spelling(of: first | $0) }
    let right = letters.first ?? ""
    return [
      line,
      StyledLine(
        "They must be 0. A lax reader takes \(letters.joined(separator: " ")) alike; we take only \(right)."
      ),
      StyledLine(),
    ]
  }

  private static func letter(_ byte: UInt8) -> String { "'\(Unicode.Scalar(byte))'" }

  private static func spelling(of sextet: UInt8) -> String? {
    (UInt8(0x2D)...0x7A).first { Base64URL.sextet(of: $0) == sextet }
      .map { String(Unicode.Scalar($0)) }
  }
}
