/// Why a text is not the canonical base64url spelling of anything, and at which character.
package struct Base64URLError: Error, Sendable, Hashable {
  /// What is wrong at the offset.
  package enum Reason: Sendable, Hashable {
    /// A byte outside the alphabet `A–Z a–z 0–9 - _`. The plus sign and slash of plain base64 are
    /// such.
    case foreign(UInt8)
    /// An equals sign: JOSE leaves padding out (RFC 7515 §2).
    case padding
    /// The last character has bits set that carry nothing: another spelling of the same bytes (RFC
    /// 4648 §3.5).
    case nonCanonicalEnd
    /// One character more than a multiple of four: six bits, and no byte fits into them.
    case impossibleLength
  }

  /// The offending character, counted in bytes from the beginning of the text, from 0.
  package let offset: Int
  /// What is wrong there.
  package let reason: Reason

  /// An error at `offset`.
  package init(offset: Int, reason: Reason) {
    self.offset = offset
    self.reason = reason
  }
}
