import JOSE

/// A pasted text made fit for the raw field, and what was left out to do so.
package struct PastedToken: Sendable, Hashable {
  /// What copying adds to a token.
  package enum LeftOut: Sendable, Hashable {
    /// `Authorization:`
    case fieldName
    /// `Bearer`
    case scheme
    case quotes
    case lineBreaks
    case spaces
  }

  private(set) var text: String
  private(set) var leftOut: [LeftOut] = []

  /// Takes away what copying adds to a token: line breaks and spaces, quotes around it, the name
  /// of the header field and its scheme before it.
  init(_ pasted: String) {
    text = pasted
    trim()
    strip(prefixes: ["authorization:"], as: .fieldName)
    strip(prefixes: ["bearer ", "bearer\t", "bearer\n"], as: .scheme)
    let quotes: Set<Character> = ["\"", "'", "`"]
    if let first = text.first, quotes.contains(first) {
      text.removeFirst()
      if text.last == first { text.removeLast() }
      leftOut.append(.quotes)
      trim()
    }
    drop(as: .lineBreaks) { $0 == 0x0A || $0 == 0x0D }
    drop(as: .spaces) { $0 == 0x20 || $0 == 0x09 }
  }

  /// Whether it is a token as a whole: three parts, nothing empty before the second dot.
  var isWholeToken: Bool {
    guard let parts = TokenSegments(text).three else { return false }
    return !parts[0].isEmpty && !parts[1].isEmpty
  }

  private mutating func trim() {
    var utf8 = Substring(text).unicodeScalars
    while let first = utf8.first, first.value <= 0x20 { utf8.removeFirst() }
    while let last = utf8.last, last.value <= 0x20 { utf8.removeLast() }
    text = String(Substring(utf8))
  }

  private mutating func strip(prefixes: [String], as what: LeftOut) {
    let start = text.prefix(16).lowercased()
    guard let prefix = prefixes.first(where: { start.hasPrefix($0) }) else { return }
    text = String(text.unicodeScalars.dropFirst(prefix.unicodeScalars.count))
    leftOut.append(what)
    trim()
  }

  private mutating func drop(as what: LeftOut, _ isDropped: (UInt8) -> Bool) {
    guard text.utf8.contains(where: isDropped) else { return }
    text = String(decoding: text.utf8.filter { !isDropped($0) }, as: UTF8.self)
    leftOut.append(what)
  }
}
