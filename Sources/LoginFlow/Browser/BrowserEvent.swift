/// What happened in a browser.
package enum BrowserEvent: Sendable, Hashable {
  case pageVisited(Party)
  case formFilled(Party)
  case pageReloaded(Party)
  case tokenStored(Party, TokenStorage)
  case tokenForgotten(Party)
  case tokenEdited(Party, claim: String)
  case tokenReplaced(Party)
  case tokenStolen(from: Party)
  /// The script found nothing it could read: no token, or the token is where scripts cannot look.
  case theftFailed(from: Party, storage: TokenStorage?)

  package var sentence: String {
    switch self {
    case .pageVisited(let who): "\(who.displayName) opens the login page"
    case .formFilled(let who): "\(who.displayName) fills in the form"
    case .pageReloaded(let who): "\(who.displayName) loads the page again"
    case .tokenStored(let who, let storage):
      "\(who.displayName)'s browser keeps the token in \(storage.displayName)"
    case .tokenForgotten(let who): "\(who.displayName)'s browser forgets its token"
    case .tokenEdited(let who, let claim): "\(who.displayName) changes \"\(claim)\" in the token"
    case .tokenReplaced(let who): "\(who.displayName) puts another token in its place"
    case .tokenStolen(let who): "\(who.displayName)'s token is copied by the attacker"
    case .theftFailed(let who, let storage):
      "the script cannot read a token in \(who.displayName)'s browser"
        + (storage.map { " (it is in \($0.displayName))" } ?? "")
    }
  }
}
