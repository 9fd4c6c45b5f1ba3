/// One row of a wrapped line, and where its text stood before.
package struct WrappedLine: Sendable, Hashable {
  package var line: StyledLine
  /// UTF-8 offsets in the source line's plain text. Spaces and line breaks at which the line
  /// was broken are in no row.
  package var range: Range<Int>
}
