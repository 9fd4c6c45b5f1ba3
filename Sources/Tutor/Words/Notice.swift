package import JOSE
package import LoginFlow

/// What a screen has to say about the last key, until the next one. Facts.
package enum Notice: Sendable, Hashable {
  // In the lesson.
  case noTokenYet
  case noStep(Int, of: Int)
  case editsKept
  case noMoreKept
  case fieldMissing
  case timePassed(now: NumericDate)
  case questionFirst
  case passedOver
  case taskOpen
  case lastHint
  case storyGoesOn

  // In the list of lessons.
  case lessonBroken
  case worldUnusable(String)
  case startedOver
  case nothingToStartOver

  /// About what is kept for the next time.
  case record(RecordTrouble)
  case goneOn

  // In the token editor.
  /// The edited token is in somebody's browser.
  case tokenPlaced(Party)
  case serverIsTheLessons
  case copied(CopiedPart)
  case nothingToCopy(CopiedPart)
  case tooLongToCopy(bytes: Int, limit: Int)
  /// The terminal takes no copies.
  case cannotCopy
  case editsResumed
  case nothingToUndo
  case nothingToRedo
  case nothingToReset
  case reset
  case pasteTooLong
  case nothingToPasteInto
  case noTokenPasted
  case pasted(asWholeToken: Bool, leftOut: [PastedToken.LeftOut])
  case enterInToken
  case lineBreakTyped
  case lettersInList
  case editedAfterSigning
  case secretMissing
  case notSigned(SigningObstacle)
  case signed(SigningKey, refusedBy: CheckID?)
  case signatureCheck(isMade: Bool)
}
