/// The table: what was measured, the figure, its aim, and whether the aim was met.
struct Report {
  private var rows: [[String]] = [["what", "measured", "aim", ""]]

  /// A figure beside the largest value that is aimed at.
  mutating func add(_ what: String, _ value: Double, unit: String, atMost aim: Double) {
    rows.append([
      what, Self.text(value) + unit, "≤ " + Self.text(aim) + unit, value <= aim ? "met" : "MISSED",
    ])
  }

  /// A figure beside the smallest value that is aimed at.
  mutating func add(_ what: String, _ value: Double, unit: String, atLeast aim: Double) {
    rows.append([
      what, Self.text(value) + unit, "≥ " + Self.text(aim) + unit, value >= aim ? "met" : "MISSED",
    ])
  }

  /// A figure for information only.
  mutating func add(_ what: String, _ text: String) { rows.append([what, text, "", ""]) }

  var text: String {
    let widths = (0..<4).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.map { row in
      zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
        .joined(separator: "  ")
    }.joined(separator: "\n")
  }

  static func text(_ value: Double) -> String {
    if value >= 100 || value == value.rounded() { return String(Int(value.rounded())) }
    return String((value * 100).rounded() / 100)
  }
}
