import JOSE
import TestSupport
import Testing

@Suite("PEM keys")
struct PEMTests {
  @Test("are the same key in every form")
  func forms() throws {
    let rsa = try FixedKeys.rsa()
    #expect(try Key(pem: PEMForms.rsaPKCS1) == rsa)
    #expect(try Key(pem: PEMForms.rsaSPKI) == rsa.publicKey)
    #expect(try Key(pem: PEMForms.rsaPKCS1Public) == rsa.publicKey)
    let p256 = try FixedKeys.p256()
    #expect(try Key(pem: PEMForms.p256SEC1) == p256)
    #expect(try Key(pem: PEMForms.p256SPKI) == p256.publicKey)
    #expect(try Key(pem: PEMForms.p256WithParameters) == p256)
    #expect(try Key(pem: PEMForms.p256WithoutPublic) == p256)
    #expect(try Key(pem: PEMForms.p384SEC1) == FixedKeys.p384())
    #expect(try Key(pem: PEMForms.p384SPKI) == FixedKeys.p384().publicKey)
    #expect(try Key(pem: PEMForms.p521SEC1) == FixedKeys.p521())
    #expect(try Key(pem: PEMForms.p521SPKI) == FixedKeys.p521().publicKey)
    #expect(try Key(pem: PEMForms.ed25519SPKI) == FixedKeys.ed25519().publicKey)
  }

  @Test("may have text around them, other line ends, blanks at line ends and no last line end")
  func surroundings() throws {
    let key = try FixedKeys.p256()
    let pem = FixedKeys.p256PEM
    #expect(try Key(pem: "My key, made in May\n\n" + pem + "\nthe end") == key)
    #expect(try Key(pem: pem.split(separator: "\n").joined(separator: "\r\n") + "\r\n") == key)
    #expect(try Key(pem: pem.split(separator: "\n").joined(separator: " \t\n")) == key)
  }

  @Test(
    "of kinds we do not read are named",
    arguments: [
      (PEMForms.secp256k1, KeyError.Problem.derCurveUnknown("secp256k1 (1.3.132.0.10)")),
      (PEMForms.ed448, .derAlgorithmUnknown("Ed448 (1.3.101.113)")),
      (PEMForms.x25519, .derAlgorithmUnknown("X25519 (1.3.101.110)")),
      (PEMForms.rsaPSS, .derAlgorithmUnknown("RSASSA-PSS (1.2.840.113549.1.1.10)")),
      (PEMForms.encryptedPKCS8, .pemEncrypted), (PEMForms.encryptedSEC1, .pemEncrypted),
      (PEMForms.compressed, .pointCompressed), (PEMForms.explicitCurve, .curveNotNamed),
      (PEMForms.rsa512, .modulusTooSmallToLoad(bits: 512)),
    ])
  func unreadable(pem: String, problem: KeyError.Problem) throws {
    let error = try #require(throws: KeyError.self) { try Key(pem: pem) }
    #expect(error.problem == problem)
    #expect(error.range != nil)
  }

  @Test("have to be closed by their own END line")
  func unclosed() throws {
    let pem = FixedKeys.p256PEM
    let open = String(pem.prefix(60))
    for text in [open, pem.replacing("END PRIVATE", with: "END PUBLIC"), open + "\n" + pem] {
      let error = try #require(throws: KeyError.self) { try Key(pem: text) }
      #expect(error.problem == .pemNotClosed(.privateKey))
      #expect(error.range?.lowerBound == 0)
    }
  }

  @Test("name the place of a character that is not base64")
  func badCharacter() throws {
    var bytes = Array(FixedKeys.p256PEM.utf8)
    bytes[40] = UInt8(ascii: "_")
    let text = String(decoding: bytes, as: UTF8.self)
    let error = try #require(throws: KeyError.self) { try Key(pem: text) }
    #expect(error.problem == .pemNotBase64(.privateKey))
    #expect(error.range == 40..<41)
  }

  @Test("that are cut short anywhere inside are refused, never crash")
  func cutDER() throws {
    for pem in [
      FixedKeys.p256PEM, FixedKeys.ed25519PEM, PEMForms.p521SPKI, PEMForms.rsaPKCS1Public,
    ] {
      let lines = pem.split(separator: "\n")
      let (begin, end) = (try #require(lines.first), try #require(lines.last))
      let body = lines.dropFirst().dropLast().joined().filter { $0 != "=" }
      for count in stride(from: 0, to: body.count - 2, by: 4) {
        let text = "\(begin)\n\(body.prefix(count))\n\(end)"
        #expect(throws: KeyError.self) { try Key(pem: text) }
      }
    }
  }

  @Test("that were changed in one byte are refused or another key, never crash")
  func changedDER() throws {
    let pem = FixedKeys.p256PEM
    let lines = pem.split(separator: "\n")
    let body = Array(lines.dropFirst().dropLast().joined().utf8)
    for index in body.indices.dropLast(2) {
      var changed = body
      changed[index] = changed[index] == UInt8(ascii: "A") ? UInt8(ascii: "B") : UInt8(ascii: "A")
      let text =
        "\(lines[0])\n\(String(decoding: changed, as: UTF8.self))\n\(lines[lines.count - 1])"
      if let key = try? Key(pem: text), changed != body {
        // Only bytes that mean nothing may change: the sign bit of an absent attribute, for one.
        #expect(key == (try FixedKeys.p256()), "character \(index)")
      }
    }
  }

  @Test("of a number of keys are refused where one is wanted")
  func several() {
    let pem = FixedKeys.p256PEM + "\n" + FixedKeys.ed25519PEM
    #expect(throws: KeyError(.pemHasSeveralKeys(2))) { try Key(pem: pem) }
    #expect(throws: KeyError(.pemHasNoKey, range: 0..<5)) { try Key(pem: "hello") }
  }

  @Test("of other things are named")
  func otherLabels() throws {
    let text = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----"
    let error = try #require(throws: KeyError.self) { try Key(pem: text) }
    #expect(error.problem == .pemLabelUnknown(.certificate))
    #expect(error.range == 0..<text.utf8.count)
  }
}
