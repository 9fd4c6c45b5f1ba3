import Terminal
import Text

/// What is true of every screen, whatever is on it.
enum Screen {
  static func check(_ canvas: Canvas, _ size: Size) throws {
    try Finding.unless(canvas.size == size, "the screen has another size")
    for row in 0..<size.rows {
      let runs = canvas.runs(row: row)
      let width = runs.reduce(0) { $0 + TextWidth.of($1.text) }
      try Finding.unless(
        width == size.columns, "a row has another width",
        "\(width), not \(size.columns), at \(size)")
      for scalar in runs.lazy.flatMap(\.text.unicodeScalars) {
        try Finding.unless(
          !Readable.isHostile(scalar), "a cell holds a control character",
          "U+\(String(scalar.value, radix: 16))")
        try Finding.unless(!canvas.glyphs.isASCII || scalar.isASCII, "a cell is not ASCII")
      }
    }
    if let cursor = canvas.cursor {
      try Finding.unless(
        canvas.bounds.contains(x: cursor.x, y: cursor.y), "the cursor is outside", "\(cursor)")
    }
  }
}
