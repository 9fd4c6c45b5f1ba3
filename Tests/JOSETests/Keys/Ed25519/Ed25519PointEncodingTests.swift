import Crypto
import Foundation
import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("Ed25519 public keys")
struct Ed25519PointEncodingTests {
  /// Every encoding of the eight points whose order divides 8, canonical or not, with either sign.
  private static let smallOrder: [[UInt8]] = [
    "0000000000000000000000000000000000000000000000000000000000000000",
    "0100000000000000000000000000000000000000000000000000000000000000",
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
    "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
  ].flatMap { text in
    let bytes = Array(hex: text)
    return [bytes, bytes.dropLast() + [bytes[31] | 0x80]]
  }

  private func problem(_ bytes: [UInt8]) throws -> KeyError.Problem? {
    let node = try jsonNode(
      #"{"kty":"OKP","crv":"Ed25519","x":"\#(Base64URL.encode(bytes))"}"#)
    let spki = DERText.spki("302a300506032b6570032100", bytes)
    var problems: [KeyError.Problem?] = []
    for load in [{ try Key(jwk: node) }, { try Key(pem: spki) }] {
      do throws {
        problems.append(try load().isPrivate ? .ed25519Unusable : nil)
      } catch let error as KeyError {
        problems.append(error.problem)
      }
    }
    #expect(problems[0] == problems[1])
    return problems[0]
  }

  @Test("of small order are refused: without a private key there are signatures under them")
  func smallOrder() throws {
    #expect(Set(Self.smallOrder).count == 14)
    // R the neutral element and s = 0 verify wherever the hash is a multiple of the order.
    let signature: [UInt8] = [1] + [UInt8](repeating: 0, count: 63)
    for bytes in Self.smallOrder {
      let key = try Curve25519.Signing.PublicKey(rawRepresentation: bytes)
      let forged = (0..<200).count { key.isValidSignature(signature, for: Data([UInt8($0)])) }
      #expect(forged > 0, "the list holds a point that is not of small order")
      let expected: KeyError.Problem =
        bytes[31] & 0x7f == 0x7f && bytes[0] >= 0xed ? .ed25519NotCanonical : .ed25519SmallOrder
      #expect(try problem(bytes) == expected)
    }
  }

  @Test("whose y is not below p are refused, all nineteen")
  func notCanonical() throws {
    for low in 0xed...0xff {
      for top: UInt8 in [0x7f, 0xff] {
        let bytes = [UInt8(low)] + [UInt8](repeating: 0xff, count: 30) + [top]
        #expect(try problem(bytes) == .ed25519NotCanonical)
      }
    }
  }

  /// Which y are those of points was computed apart from this program, with numbers of any size.
  @Test("that are no points of the curve are refused, and points are not")
  func curve() throws {
    let low: Set<Int> = [
      3, 4, 5, 6, 9, 10, 14, 15, 16, 18, 19, 21, 23, 24, 25, 26, 27, 28, 29, 30, 32, 33, 35, 37,
      39, 40, 42, 43, 44, 48, 51, 52, 54, 55, 56, 57, 58, 60, 61, 62, 63,
    ]
    let aboveHalf: Set<Int> = [
      1, 3, 4, 5, 6, 7, 13, 15, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 29, 33, 34, 35, 36, 37, 38,
      41, 42, 43, 45, 47, 49, 50, 52, 54, 57, 58, 59, 62,
    ]
    let zeros = [UInt8](repeating: 0, count: 30)
    for number in 0..<64 {
      let expected: KeyError.Problem? =
        number < 2 ? .ed25519SmallOrder : low.contains(number) ? nil : .ed25519NotOnCurve
      for sign: UInt8 in [0, 0x80] {
        #expect(try problem([UInt8(number)] + zeros + [sign]) == expected, "y = \(number)")
        #expect(
          try problem([UInt8(number)] + zeros + [sign | 0x40])
            == (aboveHalf.contains(number) ? nil : .ed25519NotOnCurve), "y = 2^254 + \(number)")
        guard number > 1 else { continue }
        // −y belongs to a point exactly when y does.
        let negative = [UInt8(0xed - number)] + [UInt8](repeating: 0xff, count: 30)
        #expect(try problem(negative + [sign | 0x7f]) == expected, "y = -\(number)")
      }
    }
  }

  @Test("that belong to private keys are all taken, under either sign")
  func realKeys() throws {
    for _ in 0..<200 {
      var bytes = Array(Curve25519.Signing.PrivateKey().publicKey.rawRepresentation)
      #expect(try problem(bytes) == nil)
      bytes[31] ^= 0x80
      #expect(try problem(bytes) == nil)
    }
  }
}
