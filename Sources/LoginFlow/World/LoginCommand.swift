package import JOSE
package import SourceJSON

/// Everything that a lesson or a learner can make happen. Nothing else changes the world.
package enum LoginCommand: Sendable, Hashable {
  // the browser
  /// Opens the shop's login page.
  case visit(Party)
  /// Types into the login form.
  case fillIn(Party, user: String, password: String)
  /// Loads the page again; a token held in memory is lost.
  case reload(Party)
  /// Puts a text in the place of the token this browser holds.
  case replaceToken(Party, with: String)
  /// Changes one claim in the held token and keeps the old signature: no key is needed for that.
  case editClaim(Party, name: String, value: JSONValue)

  // one request, step by step
  /// The browser sends a request; it is on the wire.
  case send(Party, SiteAction)
  /// The request reaches the server.
  case arrive
  /// The server does its next stage of work.
  case work
  /// The server finishes its work; the response is on the wire.
  case answer
  /// The browser receives the response.
  case deliver
  /// All of the above at once.
  case request(Party, SiteAction)
  /// A page of another site makes this browser send the request: cross-site request forgery.
  case forgeRequest(Party, SiteAction)

  // the thief
  /// A script of the attacker's runs inside the shop's page in this browser and takes the token, if
  /// it can read it, to the attacker's own browser.
  case steal(from: Party)

  // the server
  /// How the site hands out tokens from now on, and where the page keeps them.
  case chooseStorage(TokenStorage)
  /// Leaves these checks out; an empty set makes the server strict.
  case omitChecks(Set<CheckID>)
  /// Whether logging out puts the token on a deny list that every request is checked against.
  case useDenyList(Bool)
  case setEnabled(userName: String, Bool)
  /// Puts an account back to this many dollars, so that a story can be told again.
  case setBalance(userName: String, Int)

  // time
  /// Seconds pass.
  case wait(seconds: Int)
}
