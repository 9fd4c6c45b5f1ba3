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
    try self.init(publicDER: DERWriter.sequence(ofNumbers: [n, e]))
  }

  /// A private key. The library refuses numbers that do not belong together.
  convenience init(n: [UInt8], e: [UInt8], privateNumbers: RSAPrivateNumbers) throws(KeyError) {
    let own = privateNumbers
    try self.init(
      privateDER: DERWriter.sequence(
        ofNumbers: [[], n, e, own.d, own.p, own.q, own.dp, own.dq, own.qi]))
  }

  /// An RSAPublicKey of PKCS#1 (RFC 8017 §A.1.1).
  convenience init(publicDER der: [UInt8]) throws(KeyError) {
    var outer = DERReader(der[...])
    guard var numbers = outer.enter(.sequence), outer.isAtEnd,
      let n = numbers.takeNumber(), let e = numbers.takeNumber(), numbers.isAtEnd
    else { throw KeyError(.derMalformed("RSAPublicKey")) }
    try Self.check(n: n, e: e)
    do {
      self.init(try _RSA.Signing.PublicKey(unsafeDERRepresentation: der))
    } catch {
      throw KeyError(.rsaNumbersUnusable)
    }
  }

  /// An RSAPrivateKey of PKCS#1 (RFC 8017 §A.1.2).
  convenience init(privateDER der: [UInt8]) throws(KeyError) {
    var outer = DERReader(der[...])
    guard var numbers = outer.enter(.sequence), outer.isAtEnd,
      let version = numbers.takeNumber(), let n = numbers.takeNumber(),
      let e = numbers.takeNumber()
    else { throw KeyError(.derMalformed("RSAPrivateKey")) }
    guard version == [0] else { throw KeyError(.rsaHasMorePrimes) }
    try Self.check(n: n, e: e)
    do {
      self.init(try _RSA.Signing.PrivateKey(unsafeDERRepresentation: der))
    } catch {
      throw KeyError(.rsaNumbersUnusable)
    }
  }

  /// Modulus and exponent, big-endian without leading zeros.
  var publicNumbers: (n: [UInt8], e: [UInt8]) {
    var outer = DERReader(Array(publicKey.pkcs1DERRepresentation)[...])
    var numbers = outer.enter(.sequence)
    return (numbers?.takeNumber() ?? [], numbers?.takeNumber() ?? [])
  }

  /// The private numbers, where there are some.
  var privateNumbers: RSAPrivateNumbers? {
    guard let privateKey else { return nil }
    var outer = DERReader(Array(privateKey.derRepresentation)[...])
    guard var numbers = outer.enter(.sequence), numbers.takeNumber() != nil,
      numbers.takeNumber() != nil, numbers.takeNumber() != nil, let d = numbers.takeNumber(),
      let p = numbers.takeNumber(), let q = numbers.takeNumber(), let dp = numbers.takeNumber(),
      let dq = numbers.takeNumber(), let qi = numbers.takeNumber()
    else { return nil }
    return RSAPrivateNumbers(d: d, p: p, q: q, dp: dp, dq: dq, qi: qi)
  }

  /// What can be said better than the library's refusal.
  private static func check(n: [UInt8], e: [UInt8]) throws(KeyError) {
    let bits = n.count * 8 - (n.first?.leadingZeroBitCount ?? 0)
    guard bits >= smallestModulus else { throw KeyError(.modulusTooSmallToLoad(bits: bits)) }
    guard let last = e.last, last & 1 == 1, e != [1] else { throw KeyError(.exponentUnusable) }
    guard !InfineonModulus.marks(n) else { throw KeyError(.modulusFromFaultyGenerator) }
  }
}
