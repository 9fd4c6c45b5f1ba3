package import JOSE
package import LoginFlow
package import SourceJSON

/// Something that is or is not so in a world. What a lesson expects after a step is a list of them,
/// all of which hold; the rehearsal compares it with what the engine found.
package enum Condition: Sendable, Hashable {
  /// The status of the last answer.
  case status(Int)
  /// The statuses of answers at this step, in this order; there may be others between.
  case statuses([Int])
  /// The verdict of the last verification.
  case verdict(VerificationTrace.Verdict)
  /// The first check that refused the last token.
  case refusedBy(CheckID)
  /// The outcome of one check of the last verification.
  case check(CheckID, Outcome)
  /// An account's balance in whole dollars.
  case balance(userName: String, Int)
  /// Where a browser holds its token; nil: it holds none.
  case storedIn(Party, TokenStorage?)
  /// Whether a script in the page could read the token.
  case readableByScript(Party, Bool)
  /// The value of a claim in the token on the screen.
  case claim(String, JSONValue)
  /// The token on the screen has a claim of that name.
  case claimPresent(String)
  /// The token on the screen has no claim of that name.
  case claimAbsent(String)
  /// The `alg` of the token on the screen.
  case algorithm(String)
  /// Whether the token on the screen was changed but still has the signature it was issued with.
  case signatureKept(Bool)
  /// Whether the last theft, by a script or by a listener on the wire, got a token.
  case theft(Bool)
  /// How the last request carries its token; nil: it carries none.
  case requestCarries(TokenTransport?)
  /// Whether the `jti` of the token on the screen is on the server's deny list.
  case onDenyList(Bool)
  /// The option of the task's question that the learner chose, by its id.
  case answer(String)
  /// All of these are so.
  case all([Condition])
  /// At least one of these is so.
  case any([Condition])
  /// This is not so.
  indirect case not(Condition)

  /// How one check came out.
  package enum Outcome: String, Sendable, Hashable, CaseIterable {
    case passed, failed, skipped
  }
}
