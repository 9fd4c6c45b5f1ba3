import Crypto
import CryptoExtras

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A stored password: not the password, but its salted scrypt hash (RFC 7914) and how it was made.
///
/// Written as a PHC string, `$scrypt$ln=13,r=8,p=10$salt$hash`, where `ln` is the binary logarithm
/// of the cost. These numbers are one of OWASP's equal-strength choices, the one that takes 8 MiB
/// of memory instead of 128.
package struct PasswordHash: Sendable, Hashable {
  /// The whole PHC string.
  package let text: String
  package let logCost: Int
  package let blockSize: Int
  package let parallelism: Int
  package let salt: [UInt8]
  package let hash: [UInt8]

  /// Nil if the text is no scrypt PHC string, or if it asks for more than 64 MiB of memory.
  package init?(_ text: String) {
    let fields = text.split(separator: "$", omittingEmptySubsequences: false)
    guard fields.count == 5, fields[0].isEmpty, fields[1] == "scrypt" else { return nil }
    var numbers: [Substring: Int] = [:]
    for setting in fields[2].split(separator: ",") {
      let sides = setting.split(separator: "=")
      guard sides.count == 2, let number = Int(sides[1]), number > 0 else { return nil }
      numbers[sides[0]] = number
    }
    guard let logCost = numbers["ln"], let blockSize = numbers["r"],
      let parallelism = numbers["p"], logCost < 20, blockSize <= 32, parallelism <= 64,
      (1 << logCost) * blockSize * 128 <= 64 << 20,
      let salt = Self.base64(fields[3]), let hash = Self.base64(fields[4]), !hash.isEmpty
    else { return nil }
    self.text = text
    self.logCost = logCost
    self.blockSize = blockSize
    self.parallelism = parallelism
    self.salt = salt
    self.hash = hash
  }

  /// Hashes the password with the stored salt and compares. Slow on purpose: about a tenth of a
  /// second, so that guessing a million passwords takes more than a day.
  package func matches(_ password: String) -> Bool {
    guard
      let derived = try? KDF.Scrypt.deriveKey(
        from: Array(password.utf8), salt: salt, outputByteCount: hash.count,
        rounds: 1 << logCost, blockSize: blockSize, parallelism: parallelism)
    else { return false }
    return derived == SymmetricKey(data: hash)
  }

  private static func base64(_ text: Substring) -> [UInt8]? {
    let padding = String(repeating: "=", count: (4 - text.utf8.count % 4) % 4)
    return Data(base64Encoded: text + padding).map(Array.init)
  }
}
