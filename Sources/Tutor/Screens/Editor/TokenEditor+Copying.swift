import Terminal

extension TokenEditor {
  /// Hands a part to the terminal's clipboard, and says so.
  mutating func copy(_ part: CopiedPart) -> [ScreenRequest] {
    let text = part.text(of: self)
    guard !text.isEmpty else {
      notice = .nothingToCopy(part)
      return []
    }
    guard text.utf8.count <= ClipboardSequence.largestText else {
      notice = .tooLongToCopy(bytes: text.utf8.count, limit: ClipboardSequence.largestText)
      return []
    }
    notice = .copied(part)
    return [.copy(text)]
  }

  package mutating func hear(ofCopy wasSent: Bool) {
    if !wasSent { notice = .cannotCopy }
  }
}
