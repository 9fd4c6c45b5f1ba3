import Crypto
package import JOSE
import Text

/// The refresh tokens of a server: random texts that fetch a fresh access token without a password.
///
/// Each is good once and is exchanged for the next one. When one comes a second time, somebody has
/// a copy, and nobody can tell which of the two is the thief: all that descend from the same login
/// end (RFC 9700 §4.14.2). Only hashes are kept, so that whoever reads the list can use none.
package struct RefreshTokens: Sendable, Hashable {
  /// Seconds each is good for: a week.
  package static let lifetime = 7 * 86_400
  /// The oldest leave the list when it grows longer.
  package static let limit = 1000

  private var entries: [Entry] = []
  private var families = 0
  private var count: UInt64 = 0
  private let seed: UInt64

  private struct Entry: Sendable, Hashable {
    let hash: [UInt8]
    let userID: String
    let family: Int
    let expires: NumericDate
    var isUsed = false
  }

  /// - Parameter seed: a number that nobody knows where the network can reach the server.
  package init(seed: UInt64) { self.seed = seed }

  /// Why one gives no access.
  package enum Refusal: Error, Sendable, Hashable {
    case missing, unknown, expired
    /// It was exchanged before; the whole family has ended now.
    case usedBefore
    /// The account is gone or disabled.
    case noAccount

    var sentence: String {
      switch self {
      case .missing: "none came"
      case .unknown: "not one of ours"
      case .expired: "too old"
      case .usedBefore: "used before, so somebody has a copy; all of that login end"
      case .noAccount: "no account for it"
      }
    }
  }

  /// A new one.
  /// - Parameter family: of the one it is exchanged for; nil after a login.
  package mutating func issue(to userID: String, family: Int?, now: NumericDate) -> String {
    if family == nil { families += 1 }
    count += 1
    let text = Base64URL.encode(Array(Self.hash("\(seed) refresh \(count)").prefix(16)))
    entries.removeAll { $0.expires <= now }
    entries.append(
      CollectionOfOne(
        Entry(
          hash: Self.hash(text), userID: userID, family: family ?? families,
          expires: now.adding(seconds: Double(Self.lifetime)))), keeping: Self.limit)
    return text
  }

  /// Uses one up.
  /// - Returns: whose it is, and its family for the next one.
  package mutating func use(
    _ text: String, now: NumericDate
  ) throws(Refusal) -> (userID: String, family: Int) {
    let hash = Self.hash(text)
    guard let index = entries.firstIndex(where: { $0.hash == hash }) else { throw .unknown }
    let entry = entries[index]
    guard !entry.isUsed else {
      entries.removeAll { $0.family == entry.family }
      throw .usedBefore
    }
    guard now < entry.expires else { throw .expired }
    entries[index].isUsed = true
    return (entry.userID, entry.family)
  }

  /// Ends all of a user, as logging out does.
  package mutating func revokeAll(of userID: String) {
    entries.removeAll { $0.userID.isExactly(userID) }
  }

  private static func hash(_ text: String) -> [UInt8] { Array(SHA256.hash(data: Array(text.utf8))) }
}
