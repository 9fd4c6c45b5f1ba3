import SwiftASN1
import Text

extension KeyLookalike {
  /// What `bytes` look like, or nil where nothing speaks against a secret.
  ///
  /// Looked at are the bytes themselves and what base64, hexadecimal and percent signs in them
  /// spell, once and twice, with what editors, shells and languages put around a text left out:
  /// byte order marks and UTF-16, blanks and line breaks, quotes, backslashes, names in front. In
  /// them a key is told by the words that every format of keys has, and by the structure of DER.
  ///
  /// Not told apart from a secret, since nothing tells them apart: the bare bytes of an Ed25519
  /// key, of an RSA modulus and of a compressed point.
  package static func search(_ bytes: [UInt8]) -> KeyLookalike? {
    // A key stands near the beginning, and the file may be large.
    search(Array(bytes.prefix(1 << 16)), depth: 2)
  }

  private static func search(_ bytes: [UInt8], depth: Int) -> KeyLookalike? {
    let text = bytes.filter { $0 != 0 }
    if let found = words(in: text) ?? structure(of: bytes) { return found }
    guard depth > 0 else { return nil }
    for spelled in percentDecoded(text) + base64Decoded(text) + hexDecoded(text) {
      guard let found = search(spelled, depth: depth - 1) else { continue }
      return found == .der ? .encodedDER : found
    }
    return nil
  }
}

// MARK: - Words

extension KeyLookalike {
  private static func words(in text: [UInt8]) -> KeyLookalike? {
    let letters = text.filter(\.isLetter).map(\.loweredASCII)
    if holds(letters, pemWords) { return .pem }
    let dense = text.filter { !isBlank($0) && $0 != UInt8(ascii: "\\") }
    if holds(dense, jwkWords) { return .jwk }
    let lower = dense.map(\.loweredASCII)
    if holds(lower, openSSHWords) { return .openSSH }
    return holds(lower, spelledOutWords) ? .spelledOut : nil
  }

  private static func holds(_ text: [UInt8], _ words: [[UInt8]]) -> Bool {
    let beginnings = Set(words.compactMap(\.first))
    return text.indices.contains { index in
      beginnings.contains(text[index]) && words.contains { text[index...].starts(with: $0) }
    }
  }

  /// BEGIN and END with each label, letters only. END with a short label is part of many words.
  private static let pemWords = PEMLabel.allCases.flatMap { label in
    let letters = label.rawValue.utf8.filter(\.isLetter).map(\.loweredASCII)
    let begin = Array("begin".utf8) + letters
    return letters.count < 8 ? [begin] : [begin, Array("end".utf8) + letters]
  }

  /// The member every JWK has, in JSON and in what languages print for it.
  private static let jwkWords = [
    #""kty""#, "'kty'", "kty:", #"kty=""#, "kty='", "kty=>",
  ].map { Array($0.utf8) }

  /// The names of key types (RFC 4253 §6.6, RFC 5656 §3.1, RFC 8709 §4), which also stand inside
  /// the base64, and the first bytes of a private key.
  private static let openSSHWords = [
    "ssh-rsa", "ssh-dss", "ssh-ed25519", "ssh-ed448", "ecdsa-sha2-nistp", "openssh-key-v1",
    "putty-user-key-file",
  ].map { Array($0.utf8) }

  private static let spelledOutWords = [
    "modulus=", "modulus:", "<modulus>", "public-key:(", "private-key:(", "minisignpublickey",
    "signifypublickey",
  ].map { Array($0.utf8) }
}

// MARK: - Structure

extension KeyLookalike {
  private static func structure(of bytes: [UInt8]) -> KeyLookalike? {
    if isPoint(bytes) { return .point }
    let isDER = bytes.indices.contains { index in
      sequence(in: bytes, at: index).map(isKeyStructure) ?? false
    }
    return isDER ? .der : nil
  }

  /// Chance makes no point: of 2^512 pairs of coordinates 2^256 are one.
  private static func isPoint(_ bytes: [UInt8]) -> Bool {
    EllipticCurve.allCases.contains { curve in
      let extra = bytes.count - 2 * curve.coordinateLength
      guard extra == 0 || (extra == 1 && bytes.first == 0x04) else { return false }
      return (try? EllipticCurveMaterial(curve: curve, point: Array(bytes.dropFirst(extra)))) != nil
    }
  }

  /// The SEQUENCE that begins at `index`, when it ends within the bytes and is large enough for a
  /// key; the smallest there is, Ed25519 in SPKI, takes 44 bytes.
  private static func sequence(in bytes: [UInt8], at index: Int) -> ArraySlice<UInt8>? {
    guard bytes[index] == 0x30, index + 4 <= bytes.count else { return nil }
    let first = Int(bytes[index + 1])
    let (header, length) =
      switch first {
      case ..<0x80: (2, first)
      case 0x81: (3, Int(bytes[index + 2]))
      case 0x82: (4, Int(bytes[index + 2]) << 8 | Int(bytes[index + 3]))
      default: (0, 0)
      }
    let end = index + header + length
    return header + length >= 44 && end <= bytes.count ? bytes[index..<end] : nil
  }

  /// Every format of keys and certificates is a SEQUENCE that begins with a number, another
  /// SEQUENCE or an object identifier and goes on with elements of few kinds.
  private static func isKeyStructure(_ der: ArraySlice<UInt8>) -> Bool {
    guard case .constructed(let children)? = try? DER.parse(der).content else { return false }
    let identifiers = children.map(\.identifier)
    guard let first = identifiers.first, identifiers.count > 1 else { return false }
    let known: Set<ASN1Identifier> = [
      .integer, .sequence, .objectIdentifier, .bitString, .octetString, .null, .set,
    ]
    return [.integer, .sequence, .objectIdentifier].contains(first)
      && identifiers.allSatisfy {
        known.contains($0) || ($0.tagClass == .contextSpecific && $0.tagNumber < 4)
      }
  }
}

// MARK: - Spellings

extension KeyLookalike {
  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0d).contains(byte)
  }

  private static func percentDecoded(_ text: [UInt8]) -> [[UInt8]] {
    var decoded: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index] == UInt8(ascii: "%"), index + 2 < text.count,
        let byte = hexadecimalByte(text[index + 1], text[index + 2])
      {
        decoded.append(byte)
        index += 3
      } else {
        decoded.append(text[index])
        index += 1
      }
    }
    return decoded.count == text.count ? [] : [decoded]
  }

  /// What the long words of base64 and base64url letters spell. A word may begin with a name that
  /// is none of it, so each is read from its first four letters on.
  private static func base64Decoded(_ text: [UInt8]) -> [[UInt8]] {
    let skipped = Set("\"'`,".utf8)
    var letters: [UInt8] = []
    var isEscape = false
    for byte in text {
      defer { isEscape = byte == UInt8(ascii: "\\") && !isEscape }
      // Of an escape such as \n only a slash is a letter.
      if isEscape, byte != UInt8(ascii: "/") { continue }
      if !isBlank(byte), !skipped.contains(byte), byte != UInt8(ascii: "\\") {
        letters.append(Base64URL.letter(forPlain: byte))
      }
    }
    let words = letters.split { Base64URL.sextet(of: $0) == nil }.filter { $0.count >= 54 }
    return words.flatMap { word in (0..<4).map { decodeBase64(word.dropFirst($0)) } }
  }

  /// The bytes in letters of base64url; bits behind the last whole byte are left out, whatever they
  /// are.
  private static func decodeBase64(_ letters: ArraySlice<UInt8>) -> [UInt8] {
    let filled = letters + repeatElement(UInt8(ascii: "A"), count: -letters.count & 3)
    let bytes = (try? Base64URL.decode(filled)) ?? []
    return Array(bytes.prefix(letters.count * 3 / 4))
  }

  /// What the long rows of hexadecimal digits spell, with or without colons, commas, dashes, `0x`
  /// and `\x` between them.
  private static func hexDecoded(_ text: [UInt8]) -> [[UInt8]] {
    let skipped = Set(":,-\\{}[]()\"'".utf8)
    let text = text.filter { !isBlank($0) }
    var digits: [UInt8] = []
    var index = 0
    while index < text.count {
      let isPrefix =
        (text[index] == UInt8(ascii: "0") || text[index] == UInt8(ascii: "\\"))
        && index + 1 < text.count && text[index + 1] | 0x20 == UInt8(ascii: "x")
      if !isPrefix, !skipped.contains(text[index]) { digits.append(text[index]) }
      index += isPrefix ? 2 : 1
    }
    let rows = digits.split { $0.hexadecimalValue == nil }.filter { $0.count >= 80 }
    return rows.flatMap { row in
      (0..<2).map { skip in
        stride(from: row.startIndex + skip, to: row.endIndex - 1, by: 2).compactMap {
          hexadecimalByte(row[$0], row[$0 + 1])
        }
      }
    }
  }

  private static func hexadecimalByte(_ first: UInt8, _ second: UInt8) -> UInt8? {
    guard let high = first.hexadecimalValue, let low = second.hexadecimalValue else { return nil }
    return high << 4 | low
  }
}
