/// Finds a token in a line of an HTTP message.
enum TokenSearch {
  /// The first run of base64url letters and dots that begins as every token does: `eyJ`, which is
  /// `{"` in base64url.
  static func range(in line: String) -> Range<String.Index>? {
    var start = line.startIndex
    while start < line.endIndex {
      if line[start...].hasPrefix("eyJ") {
        let end = line[start...].firstIndex { !isTokenCharacter($0) } ?? line.endIndex
        if line[start..<end].contains(".") { return start..<end }
        start = end
      } else {
        start = line.index(after: start)
      }
    }
    return nil
  }

  private static func isTokenCharacter(_ character: Character) -> Bool {
    character.isASCII
      && (character.isLetter || character.isNumber || character == "-" || character == "_"
        || character == ".")
  }
}
