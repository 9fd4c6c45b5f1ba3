/// A number modulo p = 2^255 − 19, with as much arithmetic as it takes to see whether a public key
/// lies on its curve. The library has this inside and offers no call for it.
///
/// Nothing is safer for it: under a key off the curve the library verifies no signature. It makes
/// the error come when the key is loaded, with its cause, and not as a bad signature at each token.
///
/// It touches the bytes of public keys only, and must: the time it takes depends on them.
struct FieldElement25519 {
  /// Four digits of 64 bits, the lowest first. Below 2^256, not always below p.
  private var digits: SIMD4<UInt64>

  static let one = FieldElement25519(digits: [1, 0, 0, 0])
  static let minusOne = FieldElement25519(
    digits: [.max - 19, .max, .max, .max >> 1])
  /// −121665/121666, the d of the curve (RFC 8032 §5.1).
  static let edwardsD = FieldElement25519(
    digits: [
      0x75eb_4dca_1359_78a3, 0x0070_0a4d_4141_d8ab, 0x8cc7_4079_7779_e898, 0x5203_6cee_2b6f_fe73,
    ])

  private init(digits: SIMD4<UInt64>) { self.digits = digits }

  /// The number of 32 bytes, the lowest first.
  init(_ bytes: [UInt8]) {
    digits = [0, 0, 0, 0]
    for (index, byte) in bytes.enumerated() { digits[index / 8] |= UInt64(byte) << (index % 8 * 8) }
  }

  static func + (left: Self, right: Self) -> Self {
    var sum = left
    var carry: UInt128 = 0
    for index in 0..<4 {
      carry += UInt128(left.digits[index]) + UInt128(right.digits[index])
      sum.digits[index] = UInt64(truncatingIfNeeded: carry)
      carry >>= 64
    }
    return sum.folding(UInt64(carry))
  }

  static func * (left: Self, right: Self) -> Self {
    var product: SIMD8<UInt64> = .zero
    for row in 0..<4 {
      var carry: UInt128 = 0
      for column in 0..<4 {
        carry += UInt128(product[row + column])
        carry += UInt128(left.digits[row]) * UInt128(right.digits[column])
        product[row + column] = UInt64(truncatingIfNeeded: carry)
        carry >>= 64
      }
      product[row + 4] = UInt64(carry)
    }
    var result = Self(digits: product.lowHalf)
    var carry: UInt128 = 0
    for index in 0..<4 {
      carry += UInt128(product[index]) + 38 * UInt128(product[index + 4])
      result.digits[index] = UInt64(truncatingIfNeeded: carry)
      carry >>= 64
    }
    return result.folding(UInt64(carry))
  }

  var squared: Self { self * self }

  /// Whether it is a square, 0 among them: Euler's criterion, the power of (p − 1) / 2.
  var isSquare: Bool {
    let exponent: SIMD4<UInt64> = [.max - 9, .max, .max, .max >> 2]
    var power = Self.one
    for bit in (0..<254).reversed() {
      power = power.squared
      if exponent[bit / 64] >> (bit % 64) & 1 == 1 { power = power * self }
    }
    let result = power.reduced
    return result == Self.one.digits || result == .zero
  }

  /// With `carry` times 2^256 added; 2^256 is 38 modulo p.
  private func folding(_ carry: UInt64) -> Self {
    guard carry > 0 else { return self }
    return self + Self(digits: [carry * 38, 0, 0, 0])
  }

  /// The digits of the same number below p.
  private var reduced: SIMD4<UInt64> {
    // Adding 19 carries into bit 255 exactly where the lower 255 bits are p or more.
    var number = self
    for _ in 0..<2 {
      let top = number.digits[3] >> 63
      number.digits[3] &= .max >> 1
      number = number + Self(digits: [top * 19, 0, 0, 0])
    }
    let probe = number + Self(digits: [19, 0, 0, 0])
    guard probe.digits[3] >> 63 == 1 else { return number.digits }
    return probe.digits & SIMD4(.max, .max, .max, .max >> 1)
  }
}
