import JOSE

extension Notice {
  func sentence(_ env: Env) -> String {
    switch self {
    case .lastStep: "This was the last step. g lists all steps, q leaves."
    case .noTokenYet: "There is no token to edit yet: the server makes it at the login."
    case .noStep(let number, let count):
      "There is no step \(number): they go from 1 to \(count)."
    case .editsKept: "Your edits are kept: e at this step brings them back."

    case .editsResumed: "These are your earlier edits. Ctrl-T: the token as issued."
    case .nothingToUndo: "There is nothing to undo."
    case .nothingToRedo: "There is nothing to redo."
    case .nothingToReset: "Nothing to reset: this is the token as it was issued."
    case .reset: "This is the token as it was issued. Ctrl-U brings your text back."
    case .pasteTooLong: "That is too much to paste: the editor takes at most 1 MB."
    case .nothingToPasteInto: "There is nothing to paste into here. Tab goes to a field."
    case .noTokenPasted: "There was no token in what you pasted."
    case .pasted(let isWholeToken, let leftOut):
      (isWholeToken ? "Pasted over the token." : "Pasted.")
        + (leftOut.isEmpty ? "" : " Left out: \(leftOut.map(\.words).joined(separator: ", ")).")
    case .enterInToken: "A token is one line: Enter puts nothing into it."
    case .lettersInList: "This is the list of checks. Tab goes to a field to type in."
    case .editedAfterSigning:
      "Edited after signing: nobody signed this text. You are the attacker again."
    case .secretMissing: "Type the secret you guess first."
    case .notSigned(let obstacle): "Not signed: \(obstacle.sentence)"
    case .signed(let key, refusedBy: nil): "Signed with \(key.title). Every check passes."
    case .signed(let key, refusedBy: .signatureValid?):
      "Signed with \(key.title): not the key the server checks with."
    case .signed(let key, refusedBy: let check?):
      "Signed with \(key.title), but \(check.rawValue) refuses the token."
    case .signatureCheck(isMade: true): "The server checks the signature again."
    case .signatureCheck(isMade: false):
      "Careless: this server no longer looks whether the signature fits. Only here."
    }
  }
}

extension PastedToken.LeftOut {
  fileprivate var words: String {
    switch self {
    case .fieldName: "\"Authorization:\""
    case .scheme: "\"Bearer\""
    case .quotes: "quotes"
    case .lineBreaks: "line breaks"
    case .spaces: "spaces"
    }
  }
}
