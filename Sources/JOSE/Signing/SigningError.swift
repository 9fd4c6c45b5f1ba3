/// Why something was not signed: facts, no sentence.
package enum SigningError: Error, Sendable, Hashable {
  /// The key must not be used with the algorithm.
  case keyDoesNotFit(KeyMismatch)
  /// The key is below what RFC 7518 §3 asks for.
  case keyTooWeak(KeyWeakness)
  /// The header's `alg` is not the algorithm that signs; nil when it has none.
  case headerNamesOtherAlgorithm(String?)
  /// The cryptographic library failed, which no key or text we know of makes it do.
  case libraryRefused
}
