import JOSE
import SourceJSON

/// What is wrong with a field of the editor, and where. Facts; `sentence` makes the words.
enum FieldProblem: Sendable, Hashable {
  /// What was typed is no JSON; the token keeps the last good text.
  case notJSONYet(JSONError, at: SourceLocation)
  /// What was typed is no hex; the token keeps the last good bytes.
  case notHexYet(HexText.Problem)
  /// The token's part is no JSON.
  case unreadable(JSONError, at: SourceLocation)
  /// The token's part is no base64url; offsets count in that part.
  case misspelled(Base64URLError, EditorField)
  /// The token has no such part.
  case missing(EditorField)
  /// The token has not three parts but so many.
  case segments(Int)

  /// Whether the field is ahead of the token, which keeps what it had.
  var isDraft: Bool {
    switch self {
    case .notJSONYet, .notHexYet: true
    case .unreadable, .misspelled, .missing, .segments: false
    }
  }

  /// A few words for the field's title.
  var label: String {
    switch self {
    case .notJSONYet: "not JSON yet"
    case .notHexYet: "not hex yet"
    case .unreadable: "not JSON"
    case .misspelled: "misspelled"
    case .missing: "missing"
    case .segments(let count): "\(count) part\(count == 1 ? "" : "s")"
    }
  }

  /// What is wrong, where, and what it means for the token.
  var sentence: String {
    switch self {
    case .notJSONYet(let error, let place):
      "Not JSON yet: line \(place.line), column \(place.column): \(error.sentence). "
        + "The token keeps the last good text."
    case .notHexYet(let problem): "\(problem.sentence) The token keeps the last good signature."
    case .unreadable(let error, let place):
      "Not JSON: line \(place.line), column \(place.column): \(error.sentence)."
    case .misspelled(let error, let field): Self.sentence(for: error, in: field)
    case .missing(let field):
      "The token has no \(field.title.lowercased()): a dot is missing before it."
    case .segments(let count):
      "The raw text has \(count) part\(count == 1 ? "" : "s") between dots; a signed token has three."
    }
  }

  /// The bytes at fault in the field's own text, where they are there.
  var range: Range<Int>? {
    switch self {
    case .notJSONYet(let error, _), .unreadable(let error, _): error.range
    case .notHexYet(let problem): problem.range
    case .misspelled, .missing, .segments: nil
    }
  }

  private static func sentence(for error: Base64URLError, in field: EditorField) -> String {
    let place = "Letter \(error.offset + 1) of the \(field.title.lowercased()) in the raw text"
    switch error.reason {
    case .foreign(let byte):
      let name =
        (0x21...0x7E).contains(byte)
        ? "'\(Unicode.Scalar(byte))'" : byte == 0x20 ? "a space" : "byte 0x" + HexText.digits(byte)
      return "\(place), \(name), is no letter of base64url: shown is what comes before it."
    case .padding: return "\(place) is padding, '='; tokens leave it out."
    case .nonCanonicalEnd:
      return "\(place), the last one, is not how these bytes are spelled: "
        + "it has bits set that carry nothing."
    case .impossibleLength:
      return "\(place) is one letter too many or too few: it does not fill a byte."
    }
  }
}
