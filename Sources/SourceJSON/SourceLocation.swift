/// A place in a text as people count it: the first character of a text is at line 1, column 1.
package struct SourceLocation: Sendable, Hashable {
  /// The line, counted from 1.
  package var line: Int
  /// The column, counted from 1 in Unicode scalars, not in bytes.
  package var column: Int

  /// A place given by its line and column, both counted from 1.
  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }
}
