package import SourceJSON

/// What somebody does in a browser without sending anything.
package enum BrowserCommand: Sendable, Hashable {
  /// Sits down at this browser: nothing in it changes, but it is on the stage.
  case sitAt(Party)
  /// Opens the shop's login page.
  case visit(Party)
  /// Opens a page of the attacker's site.
  case visitAttacker(Party)
  /// Types into the login form, and opens its page where another is open.
  case fillIn(Party, user: String, password: String)
  /// Loads the page again; a token held in memory is lost.
  case reload(Party)
  /// Puts a text in the place of the token this browser holds.
  case replaceToken(Party, with: String)
  /// Changes one claim in the held token and keeps the old signature: no key is needed for that.
  case editClaim(Party, name: String, value: JSONValue)
  /// Signs header and payload of the held token anew, with a secret that somebody has guessed, or
  /// with the server's own key when there is none.
  case signToken(Party, secret: String?)
  /// Makes of the held token what the ``Attack`` of that id makes of it.
  case forge(Party, attack: String)
  /// A script of the attacker's runs inside the shop's page in this browser and takes the token, if
  /// it can read it, to the attacker's own browser.
  case steal(from: Party)
}
