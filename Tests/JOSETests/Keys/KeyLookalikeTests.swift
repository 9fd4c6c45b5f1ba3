import Foundation
import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("What is no raw secret")
struct KeyLookalikeTests {
  private typealias Forms = [(String, [UInt8])]

  private static func utf16(_ text: String, _ encoding: String.Encoding) -> [UInt8] {
    text.data(using: encoding).map { Array($0) } ?? []
  }

  /// What editors, shells, languages and mail do to a text.
  private static func disguises(of text: String) -> Forms {
    let utf8 = Array(text.utf8)
    let oneLine = text.replacing("\n", with: "\\n")
    let lines = text.split(separator: "\n")
    return [
      ("byte order mark", [0xef, 0xbb, 0xbf] + utf8),
      ("UTF-16 LE with mark", [0xff, 0xfe] + utf16(text, .utf16LittleEndian)),
      ("UTF-16 BE with mark", [0xfe, 0xff] + utf16(text, .utf16BigEndian)),
      ("UTF-16 LE", utf16(text, .utf16LittleEndian)),
      ("UTF-16 BE", utf16(text, .utf16BigEndian)),
      ("UTF-32 LE", utf16(text, .utf32LittleEndian)),
      ("double quotes", Array("\"\(text)\"".utf8)),
      ("single quotes", Array("'\(text)'".utf8)),
      ("backticks", Array("`\(text)`".utf8)),
      ("in an array", Array("[\(text)]".utf8)),
      ("as a string in an array", Array("[\"\(oneLine.replacing("\"", with: "\\\""))\"]".utf8)),
      ("a name in front", Array("key: \(text)".utf8)),
      ("a variable", Array("export KEY='\(oneLine)'".utf8)),
      ("YAML block", Array(("key: |\n" + lines.map { "  " + $0 }.joined(separator: "\n")).utf8)),
      ("quoted mail", Array(lines.map { "> " + $0 }.joined(separator: "\n").utf8)),
      ("one line of backslash n", Array((" " + oneLine).utf8)),
      ("a no-break space in front", [0xc2, 0xa0] + utf8),
      ("a zero byte in front", [0] + utf8),
      ("base64", Array(Data(utf8).base64EncodedString().utf8)),
      (
        "base64 twice",
        Array(Data(Data(utf8).base64EncodedString().utf8).base64EncodedString().utf8)
      ),
      ("base64url", Array(Base64URL.encode(utf8).utf8)),
      ("hexadecimal", Array(utf8.map { String(format: "%02x", $0) }.joined().utf8)),
      ("percent", Array((" " + utf8.map { String(format: "%%%02X", $0) }.joined()).utf8)),
      (
        "URL",
        Array(
          ("k=" + (text.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")).utf8)
      ),
    ]
  }

  private static let pems = [
    PEMForms.rsaSPKI, PEMForms.rsaPKCS1Public, PEMForms.rsaPKCS1, FixedKeys.rsaPEM,
    PEMForms.p256SPKI, PEMForms.p256SEC1, FixedKeys.p256PEM, PEMForms.p384SPKI,
    PEMForms.p521SPKI, PEMForms.ed25519SPKI, FixedKeys.ed25519PEM, PEMForms.encryptedPKCS8,
    PEMForms.certificate,
  ]

  private func expectRefused(_ name: String, _ bytes: [UInt8], as wanted: KeyLookalike) {
    let refusal = KeyError(.looksLikeKey(wanted))
    #expect(throws: refusal, "\(name)") { try takeSecret(bytes) }
    // What begins with a brace is JSON to the reader, and read or refused as that.
    guard !Self.beginsWithBrace(bytes) else {
      #expect((try? readFile(bytes)) != (try? Key.secret(bytes)), "\(name)")
      return
    }
    #expect(throws: refusal, "\(name)") { try readFile(bytes) }
  }

  private static func beginsWithBrace(_ bytes: [UInt8]) -> Bool {
    bytes.first { !" \t\r\n".utf8.contains($0) } == UInt8(ascii: "{")
  }

  private func readFile(_ bytes: [UInt8]) throws(KeyError) -> Key? {
    try KeyFile.read(bytes: bytes, algorithms: [.hs256]).keys.first
  }

  private func takeSecret(_ bytes: [UInt8]) throws(KeyError) -> Key? {
    try KeyFile.secret(bytes, algorithms: [.hs256])
  }

  @Test("is PEM, whatever is around it", arguments: pems)
  func pem(text: String) {
    for (name, bytes) in Self.disguises(of: text) {
      expectRefused(name, bytes, as: .pem)
    }
    let indented = text.split(separator: "\n").map { "  " + $0 }.joined(separator: "\n")
    expectRefused("indented", Array(indented.utf8), as: .pem)
    expectRefused("indented once", Array((" " + text).utf8), as: .pem)
    expectRefused("tab and blank lines", Array(("\n\n\t" + text).utf8), as: .pem)
    let spaces = text.split(separator: "\n").joined(separator: " ")
    expectRefused("blanks for line breaks", Array((" " + spaces).utf8), as: .pem)
    let dashes = text.replacing("-----", with: "—–")
    expectRefused("other dashes", Array(dashes.utf8), as: .pem)
    let withoutBegin = text.split(separator: "\n").dropFirst().joined(separator: "\n")
    expectRefused("without its first line", Array(withoutBegin.utf8), as: .pem)
  }

  @Test("is DER, and what spells it", arguments: pems)
  func der(pem: String) {
    let der = DERText.contents(of: pem)
    let base64 = Data(der).base64EncodedString()
    let hex = der.map { String(format: "%02x", $0) }
    let folded = Data(der).base64EncodedString(options: .lineLength64Characters)
    expectRefused("DER", der, as: .der)
    expectRefused("DER and a line break", der + [0x0a], as: .der)
    expectRefused("mark and DER", [0xef, 0xbb, 0xbf] + der, as: .der)
    expectRefused("DER in the middle", Array("public=".utf8) + der + Array(" end".utf8), as: .der)
    var texts = [
      base64, base64 + "\n", folded, Base64URL.encode(der), "\"\(base64)\"", "key: \(base64)",
      "key=\(base64)", "keyfor\(base64)", Data(base64.utf8).base64EncodedString(),
    ]
    texts.append(folded.replacing("\r\n", with: "\\n"))
    texts.append(base64.replacing("/", with: "\\/"))
    texts.append("  " + folded.replacing("\r\n", with: "\n  "))
    texts.append(base64.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? "")
    for separator in ["", ":", " ", ", ", "\n"] { texts.append(hex.joined(separator: separator)) }
    texts.append(hex.joined().uppercased())
    texts.append("0x" + hex.joined())
    texts.append("key = " + hex.joined())
    texts.append(hex.map { "0x" + $0 }.joined(separator: ", "))
    texts.append(hex.map { "\\x" + $0 }.joined())
    texts.append("{ 0x" + hex.joined(separator: ", 0x") + " }")
    for text in texts {
      expectRefused(text, Array(text.utf8), as: .encodedDER)
      expectRefused(text, Self.utf16(text, .utf16LittleEndian), as: .encodedDER)
    }
  }

  @Test(
    "is a JWK, whatever is around it",
    arguments: [SignatureAlgorithm.hs256, .rs256, .es256, .edDSA])
  func jwk(algorithm: SignatureAlgorithm) throws {
    let key = try FixedKeys.key(for: algorithm)
    let node = try #require(key.jwk(includingPrivate: false) ?? key.jwk(includingPrivate: true))
    let jwk = String(decoding: JSONWriter.compactBytes(node), as: UTF8.self)
    let python = jwk.replacing("\"", with: "'")
    let bare = String(jwk.dropFirst().dropLast()).replacing("\"", with: "")
    let yaml = bare.replacing(":", with: ": ").replacing(",", with: "\n")
    for text in [jwk, "{\"keys\":[\(jwk)]}"] {
      for (name, bytes) in Self.disguises(of: text) { expectRefused(name, bytes, as: .jwk) }
    }
    let others: [String] = [
      "// my key\n\(jwk)", "[\(jwk)", "callback(\(jwk))", python, yaml, "key = \(python)",
      "JWK(kty='RSA', n='…')", "(\(jwk))", String(jwk.dropFirst()),
    ]
    for text in others {
      expectRefused(text, Array(text.utf8), as: .jwk)
    }
  }

  @Test("is a key of OpenSSH")
  func openSSH() throws {
    func field(_ bytes: [UInt8]) -> [UInt8] {
      withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { Array($0) } + bytes
    }
    func field(_ text: String) -> [UInt8] { field(Array(text.utf8)) }
    let point = Array(DERText.contents(of: PEMForms.p256SPKI).suffix(65))
    let ed25519 = Array(DERText.contents(of: PEMForms.ed25519SPKI).suffix(32))
    let modulus = Array(DERText.contents(of: PEMForms.rsaPKCS1Public)[8..<265])
    for (name, blob) in [
      ("ssh-ed25519", field("ssh-ed25519") + field(ed25519)),
      (
        "ecdsa-sha2-nistp256",
        field("ecdsa-sha2-nistp256") + field("nistp256") + field(point)
      ),
      ("ssh-rsa", field("ssh-rsa") + field([1, 0, 1]) + field(modulus)),
    ] {
      let base64 = Data(blob).base64EncodedString()
      for text in [
        "\(name) \(base64) me@example", "\(name) \(base64)", base64, "me: \(name) \(base64)",
        "---- BEGIN SSH2 KEY ----\n\(base64)", "\u{feff}\(name) \(base64)",
        "command=\"ls\" \(name) \(base64)", "example.com \(name) \(base64)",
      ] {
        expectRefused(text, Array(text.utf8), as: .openSSH)
        expectRefused(text, Self.utf16(text, .utf16LittleEndian), as: .openSSH)
      }
      expectRefused("\(name) in bytes", blob, as: .openSSH)
    }
    let ssh2 = "---- BEGIN SSH2 PUBLIC KEY ----\nComment: \"x\"\nAAAA\n"
    expectRefused("SSH2", Array(ssh2.utf8), as: .pem)
    let own = Array("openssh-key-v1\0".utf8) + field("none")
    expectRefused("private", own, as: .openSSH)
    let privateKey =
      "-----BEGIN OPENSSH PRIVATE KEY-----\n"
      + Data(own).base64EncodedString() + "\n-----END OPENSSH PRIVATE KEY-----\n"
    let error = try #require(throws: KeyError.self) {
      try KeyFile.read(bytes: Array(privateKey.utf8), algorithms: [.hs256])
    }
    #expect(error.problem == .pemLabelUnknown(.openSSHPrivateKey))
    expectRefused("PuTTY", Array("PuTTY-User-Key-File-3: ssh-ed25519\n".utf8), as: .openSSH)
  }

  @Test(
    "is the point of a public key",
    arguments: [
      PEMForms.p256SPKI, PEMForms.p384SPKI, PEMForms.p521SPKI,
    ])
  func points(pem: String) throws {
    let der = DERText.contents(of: pem)
    let start = try #require(
      der.indices.first { der[$0] == 4 && [65, 97, 133].contains(der.count - $0) })
    let point = Array(der[start...])
    for bytes in [point, Array(point.dropFirst())] {
      expectRefused("point", bytes, as: .point)
      let texts = [
        Data(bytes).base64EncodedString(), Base64URL.encode(bytes),
        bytes.map { String(format: "%02x", $0) }.joined(),
        bytes.map { String(format: "%02X", $0) }.joined(separator: ":"),
      ]
      for text in texts { expectRefused(text, Array(text.utf8), as: .point) }
    }
  }

  @Test("is a key spelled out")
  func spelledOut() {
    for text in [
      "Public-Key: (2048 bit)\nModulus:\n    00:8d:61:f4:80", "Modulus=8D61F4801E546491",
      "Public-Key: (256 bit)\npub:\n    04:80:35", "Private-Key: (2048 bit, 2 primes)",
      "<RSAKeyValue><Modulus>jWH0gB5U</Modulus><Exponent>AQAB</Exponent></RSAKeyValue>",
      "untrusted comment: minisign public key 1234\nRWQ", "untrusted comment: signify public key",
    ] {
      expectRefused(text, Array(text.utf8), as: .spelledOut)
    }
  }

  @Test("is nothing else: random bytes, their spellings and passphrases are taken")
  func secrets() throws {
    var random = SeededNumbers(seed: 5)
    func expectTaken(_ bytes: [UInt8]) {
      #expect(KeyLookalike.search(bytes) == nil, "\(bytes)")
    }
    for round in 0..<400 {
      let count =
        round % 3 == 0 ? Int.random(in: 1...300, using: &random) : [16, 32, 48, 64][round % 4]
      let bytes = (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &random) }
      expectTaken(bytes)
      expectTaken(Array(Data(bytes).base64EncodedString().utf8))
      expectTaken(Array(Data(bytes).base64EncodedString(options: .lineLength64Characters).utf8))
      expectTaken(Array((Base64URL.encode(bytes) + "\n").utf8))
      expectTaken(Array(bytes.map { String(format: "%02x", $0) }.joined().utf8))
      expectTaken(bytes.map { 0x20 + $0 % 0x5f })
    }
    for text in [
      "secret", "correct horse battery staple", "my public key is none of your business",
      "begin", "The end of my private life", "public key", "-----", "-----BEGIN", "0", "[1]",
      "MIIB",
      "kty", "the modulus is 2048", "AAAAB3NzaC1yc2", "ssh", "пароль", "密码", "%41%42",
      "{{not JSON", "pass\0word", String(repeating: "0", count: 200),
      String(repeating: "A", count: 200), String(repeating: "M", count: 200),
    ] {
      expectTaken(Array(text.utf8))
    }
    for byte in UInt8.min ... .max { expectTaken([UInt8](repeating: byte, count: 64)) }
  }
}

/// Numbers that look random and are the same in every run (SplitMix64).
private struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}
