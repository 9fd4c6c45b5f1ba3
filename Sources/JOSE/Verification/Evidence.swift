/// What a passed check found: the values, from which ``VerificationSentences`` makes a sentence.
///
/// Small on purpose: evidence is collected for every check of every token.
package enum Evidence: Sendable, Hashable {
  /// The token's size, and the largest the policy takes, in bytes.
  case tokenSize(bytes: Int, limit: Int)
  /// Three segments, with their lengths in characters.
  case segments(header: Int, payload: Int, signature: Int)
  /// A segment decoded to so many bytes.
  case decoded(bytes: Int)
  /// The header is an object with so many members.
  case headerObject(members: Int)
  /// `alg` as written.
  case algorithmNamed(String)
  /// `alg` is on the verifier's list.
  case algorithmAllowed(String)
  /// There is no `crit`.
  case nothingCritical
  /// `typ` as written.
  case type(String)
  /// A key was chosen.
  case keyChosen(KeyChoice)
  /// The key's kind is what the algorithm works with.
  case keyFits(KeyKind, algorithm: String)
  /// The key is no shorter than it must be.
  case keyStrength(KeyKind, bits: Int)
  /// The signature has exactly the bytes the algorithm demands.
  case signatureLength(bytes: Int, algorithm: String)
  /// The signature is over the first so many bytes of the token.
  case signatureMatches(algorithm: String, signedBytes: Int)
  /// The payload is an object with so many claims.
  case claims(count: Int)
  /// So many registered claims are there, each of its type.
  case claimTypes(registered: Int)
  /// `iss` is the one the policy names.
  case issuer(String)
  /// `aud` contains the policy's name, beside so many others.
  case audience(String, others: Int)
  /// `exp` is not reached.
  case notExpired(ClaimTime)
  /// `nbf` is reached.
  case alreadyValid(ClaimTime)
  /// `iat` is not in the future.
  case issuedBefore(ClaimTime)
  /// `sub` is there, and the one the policy names if it names one.
  case subject(String)
  /// `jti` is not on the deny list.
  case notRevoked(tokenID: String)
  /// What a flaw took for granted, in its own words (``Flaw``).
  case believed(String)
}

/// A time in a claim, and what it was compared with.
package struct ClaimTime: Sendable, Hashable {
  /// The time in the claim.
  package let claim: NumericDate
  /// The verifier's clock.
  package let now: NumericDate
  /// The seconds that clocks may differ.
  package let leeway: Int
}

/// Which key was chosen, and why it.
package struct KeyChoice: Sendable, Hashable {
  /// Why this key.
  package enum Reason: Sendable, Hashable {
    /// `kid` names it.
    case named
    /// `kid` names several; this is the only one that fits the algorithm.
    case onlyNamedThatFits(of: Int)
    /// It is the only key, and the token names none.
    case onlyKey
    /// It is the only key, and has no label that `kid` could contradict.
    case onlyKeyUnlabelled
    /// The token names none; this is the only one that fits the algorithm.
    case onlyKeyThatFits(of: Int)
    /// So many would do; this is the only one of the issuer that the token names.
    case onlyKeyOfIssuer(of: Int)
  }

  /// The chosen key's own label.
  package let keyID: String?
  /// Where it stands in the policy's key set, from 0.
  package let index: Int
  /// Why it was chosen.
  package let reason: Reason
  /// The keys, or addresses of keys, that the token offered and nobody looked at.
  package let ignored: OfferedKeys
}

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
