/// The places of the editor that can have the keyboard, in the order of Tab.
enum EditorField: Int, Sendable, Hashable, CaseIterable {
  case raw
  case header
  case payload
  case signature
  case ladder

  /// The three parts of a token.
  static let parts: [EditorField] = [.header, .payload, .signature]

  /// The field `offset` places further in the order of Tab, going round.
  func moved(by offset: Int) -> EditorField {
    let all = EditorField.allCases
    return all[(rawValue + offset % all.count + all.count) % all.count]
  }
}
