import CryptoExtras
import Foundation
import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("Keys in DER")
struct DERKeysTests {
  private typealias DER = DERText

  private static let rsaOID = DER.element(0x06, Array(hex: "2a864886f70d010101"))
  private static let ecOID = DER.element(0x06, Array(hex: "2a8648ce3d0201"))
  private static let p256OID = DER.element(0x06, Array(hex: "2a8648ce3d030107"))
  private static let p384OID = DER.element(0x06, Array(hex: "2b81040022"))
  private static let ed25519OID = DER.element(0x06, Array(hex: "2b6570"))
  private static let null = DER.element(0x05)
  private static let zero = DER.integer([0])
  private static let one = DER.integer([1])

  private static let edPublic = Array(DER.contents(of: PEMForms.ed25519SPKI).suffix(32))
  private static let edSeed = Array(DER.contents(of: FixedKeys.ed25519PEM).suffix(32))
  private static let point = Array(DER.contents(of: PEMForms.p256SPKI).suffix(65))
  private static let number = Array(DER.contents(of: PEMForms.p256SEC1)[7..<39])
  private static let rsaPublic = DER.contents(of: PEMForms.rsaPKCS1Public)
  private static let rsaPrivate = DER.contents(of: PEMForms.rsaPKCS1)
  private static let ecAlgorithm = DER.sequence(ecOID, p256OID)
  private static let edAlgorithm = DER.sequence(ed25519OID)
  private static let rsaAlgorithm = DER.sequence(rsaOID, null)
  private static let wrappedSeed = DER.element(0x04, DER.element(0x04, edSeed))

  private static func sec1(
    curve: [UInt8]? = p256OID, point: [UInt8]? = DER.bitString(point), more: [UInt8] = []
  ) -> [UInt8] {
    DER.sequence(
      one, DER.element(0x04, number), curve.map { DER.element(0xa0, $0) } ?? [],
      point.map { DER.element(0xa1, $0) } ?? [], more)
  }

  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let label: String
    let der: [UInt8]
    /// Nil where the key is good.
    let problem: KeyError.Problem?

    init(_ what: String, _ label: String, _ der: [UInt8], _ problem: KeyError.Problem? = nil) {
      testDescription = what
      self.label = label
      self.der = der
      self.problem = problem
    }
  }

  private static let spki = "PUBLIC KEY"
  private static let pkcs8 = "PRIVATE KEY"
  private static let badSPKI = KeyError.Problem.derMalformed("SubjectPublicKeyInfo")
  private static let badPKCS8 = KeyError.Problem.derMalformed("PKCS#8")
  private static let badSEC1 = KeyError.Problem.derMalformed("ECPrivateKey")
  private static let edParameters = KeyError.Problem.derParameters(of: "Ed25519", needed: "none")
  private static let rsaParameters = KeyError.Problem.derParameters(
    of: "rsaEncryption", needed: "NULL")

  static let publicKeys: [Case] = [
    Case("Ed25519", spki, DER.sequence(edAlgorithm, DER.bitString(edPublic))),
    Case(
      "Ed25519 with NULL", spki,
      DER.sequence(DER.sequence(ed25519OID, null), DER.bitString(edPublic)), edParameters),
    Case(
      "Ed25519 with a curve", spki,
      DER.sequence(DER.sequence(ed25519OID, p256OID), DER.bitString(edPublic)), edParameters),
    Case(
      "something behind the key", spki,
      DER.sequence(edAlgorithm, DER.bitString(edPublic), null), badSPKI),
    Case(
      "something behind the whole", spki,
      DER.sequence(edAlgorithm, DER.bitString(edPublic)) + [0], badSPKI),
    Case(
      "unused bits", spki,
      DER.sequence(edAlgorithm, DER.bitString(edPublic.dropLast() + [0], unused: 1)), badSPKI),
    Case("no bytes", spki, DER.sequence(edAlgorithm, DER.element(0x03)), badSPKI),
    Case("nothing", spki, DER.sequence(), badSPKI),
    Case("RSA", spki, DER.sequence(rsaAlgorithm, DER.bitString(rsaPublic))),
    Case(
      "RSA without NULL", spki, DER.sequence(DER.sequence(rsaOID), DER.bitString(rsaPublic)),
      rsaParameters),
    Case(
      "RSA with NULL that holds something", spki,
      DER.sequence(DER.sequence(rsaOID, DER.element(0x05, [0])), DER.bitString(rsaPublic)),
      rsaParameters),
    Case(
      "RSA with a second NULL", spki,
      DER.sequence(DER.sequence(rsaOID, null, null), DER.bitString(rsaPublic)), badSPKI),
    Case(
      "something behind the RSA numbers", spki,
      DER.sequence(rsaAlgorithm, DER.bitString(rsaPublic + [0])), .derMalformed("RSAPublicKey")),
    Case(
      "a third RSA number", "RSA PUBLIC KEY",
      DER.sequence(
        DER.integer([UInt8](repeating: 0xc1, count: 256)), DER.integer([1, 0, 1]), one),
      .derMalformed("RSAPublicKey")),
    Case(
      "a negative RSA number", "RSA PUBLIC KEY",
      DER.sequence(
        DER.element(0x02, [UInt8](repeating: 0xc1, count: 256)), DER.integer([1, 0, 1])),
      .derMalformed("RSAPublicKey")),
    Case(
      "an RSA number with a needless zero", "RSA PUBLIC KEY",
      DER.sequence(
        DER.integer([UInt8](repeating: 0xc1, count: 256)), DER.element(0x02, [0, 3])),
      .derMalformed("RSAPublicKey")),
    Case("P-256", spki, DER.sequence(ecAlgorithm, DER.bitString(point))),
    Case(
      "P-256 without a curve", spki, DER.sequence(DER.sequence(ecOID), DER.bitString(point)),
      .curveNotNamed),
    Case(
      "a second curve", spki,
      DER.sequence(DER.sequence(ecOID, p256OID, p256OID), DER.bitString(point)), badSPKI),
    Case(
      "a point of P-256 on P-384", spki,
      DER.sequence(DER.sequence(ecOID, p384OID), DER.bitString(point)),
      .wrongLength(of: "point", bytes: 64, needed: 96)),
    Case(
      "a point not on the curve", spki,
      DER.sequence(ecAlgorithm, DER.bitString(point.dropLast() + [0])), .pointNotOnCurve(.p256)),
    Case(
      "a compressed point", spki,
      DER.sequence(ecAlgorithm, DER.bitString([3] + point[1..<33])), .pointCompressed),
    Case(
      "a hybrid point", spki, DER.sequence(ecAlgorithm, DER.bitString([7] + point.dropFirst())),
      .pointHybrid),
    Case(
      "the other hybrid point", spki,
      DER.sequence(ecAlgorithm, DER.bitString([6] + point.dropFirst())), .pointHybrid),
    Case(
      "the point at infinity", spki, DER.sequence(ecAlgorithm, DER.bitString([0])),
      .pointAtInfinity),
    Case(
      "a point of no form", spki,
      DER.sequence(ecAlgorithm, DER.bitString(Array(point.dropFirst()))),
      .pointOfNoForm),
    Case("an empty point", spki, DER.sequence(ecAlgorithm, DER.bitString([])), .pointOfNoForm),
    Case(
      "a length in more bytes than needed", spki,
      [0x30, 0x81, 0x2a] + edAlgorithm + DER.bitString(edPublic), badSPKI),
    Case(
      "a length without end", spki,
      [0x30, 0x80] + edAlgorithm + DER.bitString(edPublic) + [0, 0], badSPKI),
  ]

  static let privateKeys: [Case] = [
    Case("Ed25519", pkcs8, DER.sequence(zero, edAlgorithm, wrappedSeed)),
    Case(
      "Ed25519 with NULL", pkcs8, DER.sequence(zero, DER.sequence(ed25519OID, null), wrappedSeed),
      edParameters),
    Case(
      "Ed25519 with its public key", pkcs8,
      DER.sequence(one, edAlgorithm, wrappedSeed, DER.element(0x81, [0], edPublic))),
    Case(
      "attributes before the public key", pkcs8,
      DER.sequence(
        one, edAlgorithm, wrappedSeed, DER.element(0xa0, DER.sequence(p256OID)),
        DER.element(0x81, [0], edPublic))),
    Case(
      "attributes behind the public key", pkcs8,
      DER.sequence(
        one, edAlgorithm, wrappedSeed, DER.element(0x81, [0], edPublic),
        DER.element(0xa0, DER.sequence(p256OID))), badPKCS8),
    Case(
      "another public key", pkcs8,
      DER.sequence(
        one, edAlgorithm, wrappedSeed, DER.element(0x81, [0], edPublic.dropLast() + [1])),
      .privateDoesNotMatchPublic),
    Case(
      "a public key in version 0", pkcs8,
      DER.sequence(zero, edAlgorithm, wrappedSeed, DER.element(0x81, [0], edPublic)), badPKCS8),
    Case("version 1 without one", pkcs8, DER.sequence(one, edAlgorithm, wrappedSeed), badPKCS8),
    Case(
      "version 2", pkcs8,
      DER.sequence(
        DER.integer([2]), edAlgorithm, wrappedSeed, DER.element(0x81, [0], edPublic)), badPKCS8),
    Case(
      "a public key with unused bits", pkcs8,
      DER.sequence(
        one, edAlgorithm, wrappedSeed, DER.element(0x81, [1], edPublic.dropLast() + [0])),
      badPKCS8),
    Case(
      "a seed not wrapped", pkcs8, DER.sequence(zero, edAlgorithm, DER.element(0x04, edSeed)),
      badPKCS8),
    Case(
      "something behind the seed", pkcs8,
      DER.sequence(zero, edAlgorithm, DER.element(0x04, DER.element(0x04, edSeed), [0])), badPKCS8
    ),
    Case("something behind", pkcs8, DER.sequence(zero, edAlgorithm, wrappedSeed, null), badPKCS8),
    Case(
      "something behind the whole", pkcs8, DER.sequence(zero, edAlgorithm, wrappedSeed) + null,
      badPKCS8),
    Case("RSA", pkcs8, DER.sequence(zero, rsaAlgorithm, DER.element(0x04, rsaPrivate))),
    Case(
      "RSA without NULL", pkcs8,
      DER.sequence(zero, DER.sequence(rsaOID), DER.element(0x04, rsaPrivate)), rsaParameters),
    Case(
      "RSA with its public key", pkcs8,
      DER.sequence(
        one, rsaAlgorithm, DER.element(0x04, rsaPrivate), DER.element(0x81, [0], rsaPublic))),
    Case(
      "RSA with another public key", pkcs8,
      DER.sequence(
        one, rsaAlgorithm, DER.element(0x04, rsaPrivate),
        DER.element(0x81, [0], rsaPublic.dropLast() + [3])), .privateDoesNotMatchPublic),
    Case(
      "something behind the RSA numbers", pkcs8,
      DER.sequence(zero, rsaAlgorithm, DER.element(0x04, rsaPrivate, [0])),
      .derMalformed("RSAPrivateKey")),
    Case(
      "something inside behind the RSA numbers", "RSA PRIVATE KEY",
      DER.sequence(Array(rsaPrivate.dropFirst(4)), zero), .derMalformed("RSAPrivateKey")),
    Case(
      "more than two primes", "RSA PRIVATE KEY",
      DER.sequence(one, Array(rsaPrivate.dropFirst(7)), DER.sequence()), .rsaHasMorePrimes),
    Case("P-256", pkcs8, DER.sequence(zero, ecAlgorithm, DER.element(0x04, sec1(curve: nil)))),
    Case(
      "P-256 named twice", pkcs8, DER.sequence(zero, ecAlgorithm, DER.element(0x04, sec1()))),
    Case(
      "two curves", pkcs8,
      DER.sequence(zero, ecAlgorithm, DER.element(0x04, sec1(curve: p384OID))), .curveNamedTwice),
    Case(
      "P-256 with its public key", pkcs8,
      DER.sequence(
        one, ecAlgorithm, DER.element(0x04, sec1(curve: nil, point: nil)),
        DER.element(0x81, [0], point))),
    Case(
      "P-256 with another public key", pkcs8,
      DER.sequence(
        one, ecAlgorithm, DER.element(0x04, sec1(curve: nil, point: nil)),
        DER.element(0x81, [0], otherPoint)), .privateDoesNotMatchPublic),
  ]

  /// The base point of P-256 (SEC 2 §2.4.2), whose private number is 1.
  private static let otherPoint = Array(
    hex: "046b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296"
      + "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5")

  static let sec1Keys: [Case] = {
    let label = "EC PRIVATE KEY"
    return [
      Case("whole", label, sec1()),
      Case("without its public point", label, sec1(point: nil)),
      Case("without its curve", label, sec1(curve: nil), .curveNotNamed),
      Case("two curves", label, sec1(curve: p256OID + p256OID), badSEC1),
      Case(
        "another public point", label, sec1(point: DER.bitString(otherPoint)),
        .privateDoesNotMatchPublic),
      Case(
        "no point of the curve", label, sec1(point: DER.bitString(point.dropLast() + [0])),
        .pointNotOnCurve(.p256)),
      Case(
        "a compressed point", label, sec1(point: DER.bitString([3] + point[1..<33])),
        .pointCompressed),
      Case("the point at infinity", label, sec1(point: DER.bitString([0])), .pointAtInfinity),
      Case(
        "unused bits", label, sec1(point: DER.bitString(point.dropLast() + [0], unused: 2)),
        badSEC1),
      Case("something behind the point", label, sec1(point: DER.bitString(point) + null), badSEC1),
      Case("something behind", label, sec1(more: null), badSEC1),
      Case("something behind the whole", label, sec1() + [0x0a], badSEC1),
      Case(
        "version 0", label, DER.sequence(zero, DER.element(0x04, number)), badSEC1),
      Case(
        "a number that is short", label,
        DER.sequence(
          one, DER.element(0x04, Array(number.dropFirst())), DER.element(0xa0, p256OID)),
        .wrongLength(of: "d", bytes: 31, needed: 32)),
    ]
  }()

  @Test("have one spelling each", arguments: publicKeys + privateKeys + sec1Keys)
  func strict(example: Case) throws {
    let text = DER.pem(example.label, example.der)
    guard let problem = example.problem else {
      let key = try Key(pem: text)
      let fixed = [try FixedKeys.ed25519(), try FixedKeys.rsa(), try FixedKeys.p256()]
      #expect((fixed + fixed.compactMap(\.publicKey)).contains(key))
      return
    }
    let error = try #require(throws: KeyError.self) { try Key(pem: text) }
    #expect(error.problem == problem)
  }

  @Test("are told by labels that are the same bytes, not the same letters")
  func labels() throws {
    // U+212A, KELVIN SIGN, is canonically equal to K.
    let text = PEMForms.p256SPKI.replacing("KEY", with: "\u{212a}EY")
    let error = try #require(throws: KeyError.self) { try Key(pem: text) }
    #expect(error.problem == .pemLabelUnknown(nil))
    for label in ["public key", "PUBLIC KEY ", " PUBLIC KEY", "PUBLIC  KEY", "PUBLIC-KEY", ""] {
      let text = PEMForms.p256SPKI.replacing("PUBLIC KEY", with: label)
      #expect(throws: KeyError.self, "\(label)") { try Key(pem: text) }
    }
  }

  @Test("have RSA numbers the library takes, and it is said which one it does not")
  func rsaNumbers() throws {
    func load(_ n: [UInt8], _ e: [UInt8]) throws -> Set<KeyError.Problem> {
      let numbers = "\"n\":\"\(Base64URL.encode(n))\",\"e\":\"\(Base64URL.encode(e))\""
      let der = DER.sequence(DER.integer(n), DER.integer(e))
      let texts = [
        DER.pem("RSA PUBLIC KEY", der),
        DER.pem("PUBLIC KEY", DER.sequence(Self.rsaAlgorithm, DER.bitString(der))),
      ]
      var problems: Set<KeyError.Problem> = []
      do throws {
        _ = try Key(jwk: jsonNode("{\"kty\":\"RSA\",\(numbers)}"))
        for text in texts { _ = try Key(pem: text) }
      } catch let error as KeyError {
        problems.insert(error.problem)
        for text in texts {
          problems.insert(try #require(throws: KeyError.self) { try Key(pem: text) }.problem)
        }
      }
      return problems
    }
    let usual: [UInt8] = [1, 0, 1]
    func modulus(bits: Int) -> [UInt8] {
      let whole = [UInt8](repeating: 0xc1, count: bits / 8)
      return bits % 8 == 0 ? whole : [1] + whole
    }
    #expect(try load(modulus(bits: 1024), usual) == [])
    #expect(try load(modulus(bits: 1016), usual) == [.modulusTooSmallToLoad(bits: 1016)])
    #expect(try load(modulus(bits: 8192), usual) == [])
    #expect(try load(modulus(bits: 8193), usual) == [.modulusTooLarge(bits: 8193)])
    #expect(try load(modulus(bits: 16384), usual) == [.modulusTooLarge(bits: 16384)])
    #expect(try load(modulus(bits: 2048).dropLast() + [0xc0], usual) == [.modulusEven])
    #expect(try load(modulus(bits: 2048), [1]) == [.exponentIsOne])
    #expect(try load(modulus(bits: 2048), [2]) == [.exponentEven])
    #expect(try load(modulus(bits: 2048), [1, 0, 0]) == [.exponentEven])
    #expect(try load(modulus(bits: 2048), [3]) == [])
    #expect(try load(modulus(bits: 2048), [1, 0xff, 0xff, 0xff, 0xff]) == [])
    #expect(try load(modulus(bits: 2048), [2, 0, 0, 0, 1]) == [.exponentTooLarge(bits: 34)])
    #expect(try load(modulus(bits: 2048), modulus(bits: 2048)) == [.exponentTooLarge(bits: 2048)])
  }

  @Test("have limits that are those of the library")
  func libraryLimits() {
    func loads(bits: Int, e: [UInt8]) -> Bool {
      let n = [UInt8](repeating: 0xc1, count: bits / 8)
      let der = DER.sequence(DER.integer(bits % 8 == 0 ? n : [1] + n), DER.integer(e))
      return (try? _RSA.Signing.PublicKey(unsafeDERRepresentation: der)) != nil
    }
    #expect(loads(bits: RSAMaterial.smallestModulus, e: [3]))
    #expect(!loads(bits: RSAMaterial.smallestModulus - 7, e: [3]))
    #expect(loads(bits: RSAMaterial.largestModulus, e: [3]))
    #expect(!loads(bits: RSAMaterial.largestModulus + 1, e: [3]))
    #expect(RSAMaterial.largestExponent == 33)
    #expect(loads(bits: 2048, e: [1, 0xff, 0xff, 0xff, 0xff]))
    #expect(!loads(bits: 2048, e: [2, 0, 0, 0, 1]))
  }
}
