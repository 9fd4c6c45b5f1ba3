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
    for spelled in KeySpelling.decoded(text) {
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
    let dense = text.filter { !KeySpelling.isBlank($0) && $0 != UInt8(ascii: "\\") }
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
