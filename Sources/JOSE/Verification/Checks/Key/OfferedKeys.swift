/// Header parameters by which a token offers the key to check it with. They are never followed:
/// a stranger's token would bring a stranger's key (RFC 8725 §3.10).
package struct OfferedKeys: OptionSet, Sendable, Hashable {
  package let rawValue: UInt8

  package init(rawValue: UInt8) {
    self.rawValue = rawValue
  }

  /// `jwk`, a key (RFC 7515 §4.1.3).
  package static let jwk = OfferedKeys(rawValue: 1)
  /// `jku`, the address of keys (RFC 7515 §4.1.2).
  package static let jku = OfferedKeys(rawValue: 2)
  /// `x5u`, the address of a certificate (RFC 7515 §4.1.5).
  package static let x5u = OfferedKeys(rawValue: 4)
  /// `x5c`, a certificate chain (RFC 7515 §4.1.6).
  package static let x5c = OfferedKeys(rawValue: 8)

  /// The names of the parameters in the set.
  package var names: [String] {
    let all: [(OfferedKeys, String)] = [
      (.jwk, "jwk"), (.jku, "jku"), (.x5u, "x5u"), (.x5c, "x5c"),
    ]
    return all.filter { contains($0.0) }.map(\.1)
  }
}
