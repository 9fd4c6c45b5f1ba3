/// What happened in a browser.
package enum BrowserEvent: Sendable, Hashable {
  case satDown(Party)
  case pageVisited(Party)
  case attackerVisited(Party)
  case formFilled(Party)
  case pageReloaded(Party)
  case tokenStored(Party, TokenStorage)
  case tokenForgotten(Party)
  case tokenEdited(Party, claim: String)
  case tokenReplaced(Party)
  /// With a guessed secret, of which only a server can tell whether it is the right one, or with
  /// the server's own key.
  case tokenSigned(Party, guessed: Bool)
  case tokenForged(Party, attack: String)
  case tokenStolen(from: Party)
  /// The script found nothing it could read: no token, or the token is where scripts cannot look.
  case theftFailed(from: Party, storage: TokenStorage?)

  package var sentence: String {
    switch self {
    case .satDown(let who): "you sit at \(who.displayName)'s browser"
    case .pageVisited(let who): "\(who.displayName) opens the login page"
    case .attackerVisited(let who): "\(who.displayName) opens \(Site.attackerOrigin)"
    case .formFilled(let who): "\(who.displayName) fills in the form"
    case .pageReloaded(let who): "\(who.displayName) loads the page again"
    case .tokenStored(let who, let storage):
      "\(who.displayName)'s browser keeps the token in \(storage.displayName)"
    case .tokenForgotten(let who): "\(who.displayName)'s browser forgets its token"
    case .tokenEdited(let who, let claim): "\(who.displayName) changes \"\(claim)\" in the token"
    case .tokenReplaced(let who): "\(who.displayName) puts another token in its place"
    case .tokenSigned(let who, true):
      "\(who.displayName) signs the token with a guessed secret"
    case .tokenSigned(let who, false):
      "the token of \(who.displayName) is signed with the server's key"
    case .tokenForged(let who, let id):
      "\(who.displayName) forges the token: "
        + (Attack.all.first { $0.id == id }?.title ?? id)
    case .tokenStolen(let who): "\(who.displayName)'s token is copied by the attacker"
    case .theftFailed(let who, let storage):
      "the script cannot read a token in \(who.displayName)'s browser"
        + (storage.map { " (it is in \($0.displayName))" } ?? "")
    }
  }
}
