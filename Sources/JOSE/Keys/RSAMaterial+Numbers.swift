import CryptoExtras

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The numbers of an RSA private key, big-endian without leading zeros (RFC 8017 §A.1.2, RFC 7518
/// §6.3).
struct RSAPrivateNumbers {
  let d: [UInt8]
  let p: [UInt8]
  let q: [UInt8]
  let dp: [UInt8]
  let dq: [UInt8]
  let qi: [UInt8]
}

extension RSAMaterial {
  /// A public key of modulus `n` and exponent `e`, big-endian.
  convenience init(n: [UInt8], e: [UInt8]) throws(KeyError) {
    try self.init(publicDER: try Self.der([n, e]))
  }

  /// A private key. The library refuses numbers that do not belong together.
  convenience init(n: [UInt8], e: [UInt8], privateNumbers: RSAPrivateNumbers) throws(KeyError) {
    let own = privateNumbers
    try self.init(
      privateDER: try Self.der([[], n, e, own.d, own.p, own.q, own.dp, own.dq, own.qi]))
  }

  /// An RSAPublicKey of PKCS#1 (RFC 8017 §A.1.1).
  convenience init(publicDER der: [UInt8]) throws(KeyError) {
    guard let numbers = try? RSANumbers.read(der), numbers.count == 2 else {
      throw KeyError(.derMalformed("RSAPublicKey"))
    }
    try Self.check(n: numbers[0], e: numbers[1])
    do {
      self.init(try _RSA.Signing.PublicKey(unsafeDERRepresentation: der))
    } catch {
      throw KeyError(.rsaNumbersUnusable)
    }
  }

  /// An RSAPrivateKey of PKCS#1 (RFC 8017 §A.1.2).
  convenience init(privateDER der: [UInt8]) throws(KeyError) {
    if (try? RSANumbers.version(der)) == 1 { throw KeyError(.rsaHasMorePrimes) }
    guard let numbers = try? RSANumbers.read(der), numbers.count == 9, numbers[0].isEmpty else {
      throw KeyError(.derMalformed("RSAPrivateKey"))
    }
    try Self.check(n: numbers[1], e: numbers[2])
    do {
      self.init(try _RSA.Signing.PrivateKey(unsafeDERRepresentation: der))
    } catch {
      throw KeyError(.rsaNumbersUnusable)
    }
  }

  /// The public half as an RSAPublicKey of PKCS#1.
  var publicDER: [UInt8] { Array(publicKey.pkcs1DERRepresentation) }

  /// Modulus and exponent, big-endian without leading zeros.
  var publicNumbers: (n: [UInt8], e: [UInt8]) {
    let numbers = (try? RSANumbers.read(publicDER)) ?? []
    return numbers.count == 2 ? (numbers[0], numbers[1]) : ([], [])
  }

  /// The private numbers, where there are some.
  var privateNumbers: RSAPrivateNumbers? {
    guard let privateKey, let numbers = try? RSANumbers.read(Array(privateKey.derRepresentation)),
      numbers.count == 9
    else { return nil }
    return RSAPrivateNumbers(
      d: numbers[3], p: numbers[4], q: numbers[5], dp: numbers[6], dq: numbers[7], qi: numbers[8])
  }

  private static func der(_ numbers: [[UInt8]]) throws(KeyError) -> [UInt8] {
    do {
      return try RSANumbers.write(numbers)
    } catch {
      throw KeyError(.rsaNumbersUnusable)
    }
  }

  /// What can be said better than the library's refusal.
  private static func check(n: [UInt8], e: [UInt8]) throws(KeyError) {
    let bits = bitCount(n)
    guard bits >= smallestModulus else { throw KeyError(.modulusTooSmallToLoad(bits: bits)) }
    guard bits <= largestModulus else { throw KeyError(.modulusTooLarge(bits: bits)) }
    guard let last = n.last, last & 1 == 1 else { throw KeyError(.modulusEven) }
    guard let lastOfE = e.last, lastOfE & 1 == 1 else { throw KeyError(.exponentEven) }
    guard e != [1] else { throw KeyError(.exponentIsOne) }
    guard bitCount(e) <= largestExponent else {
      throw KeyError(.exponentTooLarge(bits: bitCount(e)))
    }
    guard !InfineonModulus.marks(n) else { throw KeyError(.modulusFromFaultyGenerator) }
  }

  private static func bitCount(_ number: [UInt8]) -> Int {
    number.count * 8 - (number.first?.leadingZeroBitCount ?? 0)
  }
}
