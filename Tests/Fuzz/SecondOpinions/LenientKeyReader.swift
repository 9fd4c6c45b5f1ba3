import Foundation

/// Sees a key of a public-key algorithm wherever a whole one is, in whatever wrapping.
struct LenientKeyReader: Sendable {
  /// Keys as the letters of their base64, and as DER.
  private let bodies: [[UInt8]]
  private let ders: [[UInt8]]

  init(pems: [String]) {
    let texts = pems.map { pem in
      pem.split(separator: "\n").filter { !$0.hasPrefix("-") }.joined()
    }
    bodies = texts.map { Array($0.utf8) }
    ders = texts.compactMap { DERText.decode($0) }
  }

  /// What the bytes look like; nil when they look like nothing but bytes.
  func look(_ bytes: [UInt8]) -> String? {
    if let form = lookPlainly(bytes) { return form }
    let letters = bytes.filter { $0 != 0 && $0 != 0x20 && !(0x09...0x0D).contains($0) }
    // Less than this is no key, whatever it spells.
    let inside = letters.count < 64 ? nil : Data(base64Encoded: Data(letters))
    return inside.flatMap { lookPlainly(Array($0)) }.map { "\($0) in base64" }
  }

  private func lookPlainly(_ bytes: [UInt8]) -> String? {
    if ders.contains(where: { bytes.contains($0) }) { return "DER of a key" }
    // What is left of UTF-16 without its zeros, and of any layout without blanks and line breaks.
    let ascii = String(decoding: bytes.filter { $0 != 0 }, as: UTF8.self)
    let text = Array(
      ascii.replacing("\\n", with: "").utf8.filter { $0 != 0x20 && !(0x09...0x0D).contains($0) })
    func holds(_ word: String) -> Bool { text.contains(Array(word.utf8)) }
    if holds("-----BEGINPUBLICKEY-----") || holds("-----BEGINPRIVATEKEY-----") { return "PEM" }
    if holds("\"kty\"") { return "a JWK" }
    if holds("ssh-rsa") { return "an OpenSSH key" }
    return bodies.contains { text.contains($0) } ? "base64 of a key" : nil
  }
}
