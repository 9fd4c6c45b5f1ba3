/// Something to be said about a place in a text.
package struct Diagnostic: Sendable, Hashable {
  /// How bad it is.
  package enum Severity: String, Sendable, Hashable {
    /// The text cannot be used.
    case error
    /// The text can be used, but should be looked at.
    case warning
    /// Something worth knowing.
    case note
  }

  /// A second place, or a remark without one.
  package struct Note: Sendable, Hashable {
    /// What is said.
    package var message: String
    /// The text the place is in; nil for the one of the diagnostic.
    package var source: SourceText?
    /// The place, in bytes; nil when the note has none.
    package var range: Range<Int>?

    /// A note; with a range it has a place, in `source` or else in the diagnostic's text.
    package init(_ message: String, source: SourceText? = nil, range: Range<Int>? = nil) {
      self.message = message
      self.source = source
      self.range = range
    }
  }

  /// How bad it is.
  package var severity: Severity
  /// The rule that was broken: "L014".
  package var code: String?
  /// What is wrong, in one line, without a full stop.
  package var message: String
  /// The text it is about.
  package var source: SourceText
  /// The place in that text, in bytes.
  package var range: Range<Int>
  /// The value it is about.
  package var pointer: JSONPointer?
  /// Other places and remarks.
  package var notes: [Note]
  /// How to mend it, in one line.
  package var help: String?

  /// Something about a place in a text.
  package init(
    _ severity: Severity = .error, code: String? = nil, _ message: String, source: SourceText,
    range: Range<Int>, pointer: JSONPointer? = nil, notes: [Note] = [], help: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.source = source
    self.range = range
    self.pointer = pointer
    self.notes = notes
    self.help = help
  }

  /// Line and column where it begins.
  package var location: SourceLocation { source.location(at: range.lowerBound) }
}
