import JOSE
import Text

/// Where the server's `jti` values come from: a small generator with a known seed, so that a
/// lesson shows the same token each time. A real server takes them from the system's randomness.
package struct TokenIDs: Sendable, Hashable {
  private var state: UInt64

  package init(seed: UInt64) { state = seed }

  /// The next id, eight hexadecimal digits (SplitMix64).
  package mutating func next() -> String {
    state &+= 0x9E37_79B9_7F4A_7C15
    var bits = state
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    bits ^= bits >> 31
    return Hexadecimal.text(UInt32(bits >> 32)).lowercased()
  }
}
