/// What a cell is for. Colours and attributes are chosen by the device, from the role alone.
package enum Role: UInt8, Sendable, Hashable, CaseIterable {
  /// Running text.
  case text
  /// Less important than the text around it.
  case dim
  /// More important than the text around it.
  case strong
  /// The screen's or an overlay's own name.
  case title
  /// A pane's or a paragraph's name.
  case heading
  /// The frame of a pane without the keyboard.
  case frame
  /// The frame of the pane that has the keyboard.
  case focusFrame
  /// The token's header, its claims and its bytes.
  case header
  /// The token's payload.
  case payload
  /// The token's signature.
  case signature
  /// A check that passed.
  case passed
  /// A check that failed.
  case failed
  /// A check that was not made.
  case skipped
  /// The banner of an accepted token or request.
  case accepted
  /// The banner of a refused token or request.
  case rejected
  /// What changed in this step; where to look.
  case accent
  /// What travels between browser and server.
  case wire
  case browser
  case server
  case attacker
  /// Something the learner should know before going on.
  case warning
  /// A letter that differs from the issued token.
  case changed
  /// The chosen row of a list, or chosen text.
  case selection
  /// A key to press.
  case keyName
  /// A tab that is not in front.
  case tab
  /// The tab in front.
  case activeTab
  /// Program text.
  case code
  /// Letters of a token, a request or a program among other words.
  case quoted
  /// A term, where it is explained.
  case term
  /// A question to the learner.
  case question
  /// Something stands for a character that cannot be shown as it is.
  case substitute
  /// The sign that something was cut, or that there is more to scroll to.
  case more
}
