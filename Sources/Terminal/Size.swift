/// How many columns and rows of cells a screen or a part of one has.
package struct Size: Sendable, Hashable {
  package var columns: Int
  package var rows: Int

  /// Negative numbers count as zero.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// Reads the form `80x24`; nil for anything else, and for sizes outside 1…1000.
  package init?(_ text: String) {
    let parts = text.split(separator: "x", omittingEmptySubsequences: false)
    guard parts.count == 2, let columns = Int(parts[0]), let rows = Int(parts[1]) else {
      return nil
    }
    guard (1...1000).contains(columns), (1...1000).contains(rows) else { return nil }
    self.init(columns: columns, rows: rows)
  }
}

extension Size: CustomStringConvertible {
  /// The form `80x24`.
  package var description: String { "\(columns)x\(rows)" }
}
