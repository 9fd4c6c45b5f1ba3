import Text

extension JSONParser {
  /// What stands here is not what the grammar allows here. `opened` is where the object or array
  /// begins that is left open when the text ends here.
  func unexpected(allowed: JSONError.Allowed, opened: Int? = nil) -> JSONError {
    let (found, range) = found()
    if case .byte(let byte) = found { return JSONError(.invalidUTF8(byte), range: range) }
    let related = found == .end ? opened.map { $0..<($0 + 1) } : nil
    return JSONError(.unexpected(found, allowed: allowed), range: range, related: related)
  }

  /// The character at an offset, if there is one.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard let end = UTF8Scan.endOfScalar(in: bytes, at: offset) else { return nil }
    return String(decoding: bytes[offset..<end], as: UTF8.self).unicodeScalars.first
  }

  private func found() -> (JSONError.Found, Range<Int>) {
    guard position < bytes.count else {
      // What is missing belongs after the last thing there is, not on a line below it.
      var end = position
      while end > 0, [.space, .tab, .lineFeed, .carriageReturn].contains(bytes[end - 1]) {
        end -= 1
      }
      return (.end, end..<end)
    }
    guard let end = UTF8Scan.endOfScalar(in: bytes, at: position),
      let scalar = scalar(at: position)
    else { return (.byte(bytes[position]), position..<(position + 1)) }
    guard bytes[position].isLetter else { return (.character(scalar), position..<end) }
    var wordEnd = end
    while wordEnd < bytes.count, bytes[wordEnd].isLetter || bytes[wordEnd].isDigit { wordEnd += 1 }
    let word = String(decoding: bytes[position..<wordEnd], as: UTF8.self)
    return (.word(word), position..<wordEnd)
  }
}
