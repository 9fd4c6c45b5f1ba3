import JOSE
import SourceJSON

/// What is wrong with a field of the editor, and where. Facts.
enum FieldProblem: Sendable, Hashable {
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
    case .notHexYet: true
    case .unreadable, .misspelled, .missing, .segments: false
    }
  }

  /// The bytes at fault in the field's own text, where they are there.
  var range: Range<Int>? {
    switch self {
    case .unreadable(let error, _): error.range
    case .notHexYet(let problem): problem.range
    case .misspelled, .missing, .segments: nil
    }
  }
}
