/// The mark of RSA moduli from a faulty generator, whose primes can be found (ROCA,
/// CVE-2017-15361).
enum InfineonModulus {
  /// The primes for which the powers of 65537 are few, so that the mark is seldom there by chance:
  /// about once in two hundred million moduli.
  private static let primes = [
    11, 13, 17, 19, 37, 53, 61, 71, 73, 79, 97, 103, 107, 109, 127, 151, 157,
  ]

  /// Whether `modulus`, big-endian, leaves a power of 65537 as its remainder by every one of the
  /// primes, as all moduli of that generator do.
  static func marks(_ modulus: [UInt8]) -> Bool {
    primes.allSatisfy { prime in
      let remainder = modulus.reduce(0) { ($0 << 8 | Int($1)) % prime }
      var power = 1
      for _ in 1..<prime {
        if power == remainder { return true }
        power = power * 65_537 % prime
      }
      return false
    }
  }
}
