package import JOSE
import SourceJSON

/// A token about to be signed: any header and any payload, with any key.
package struct TokenDraft: Sendable, Hashable {
  /// The exact text of the header. It is not looked at, so that its `alg` may be anything.
  package var header: [UInt8]
  /// The exact bytes of the payload, which need be no JSON.
  package var payload: [UInt8]
  package var algorithm: SignatureAlgorithm
  package var key: Key

  /// A token of these claims as a login of the scenario would make it.
  package init(_ claims: ClaimsSet, in scenario: Scenario) {
    header = JSONWriter.compactBytes(scenario.header.node)
    payload = JSONWriter.compactBytes(claims.node)
    algorithm = scenario.algorithm
    key = scenario.key
  }

  /// - Throws: ``SigningError`` when the key does not fit the algorithm or is too weak for it.
  package func signed() throws(SigningError) -> String {
    try Signer.sign(exactHeader: header, payload: payload, algorithm: algorithm, key: key)
  }
}
