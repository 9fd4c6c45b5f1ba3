import SourceJSON

/// `DiagnosticPrinter` on any bytes at any place.
///
/// An input is the place and its length (two bytes each), and the text.
struct PrinterTarget: FuzzTarget {
  let name = "printer"

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    var text: [UInt8] = []
    for _ in 0..<random.below(40) {
      let piece = random.oneIn(2) ? random.pick(ByteMutation.hostile) : Array("some text".utf8)
      let times = random.oneIn(10) ? random.pick([10, 100, 3000]) : 1
      text += Array(repeating: piece, count: times).joined()
    }
    let place = random.below(text.count + 3)
    let length = random.below(random.oneIn(4) ? text.count + 3 : 10)
    return [place >> 8, place, length >> 8, length].map { UInt8(truncatingIfNeeded: $0) } + text
  }

  func check(_ input: [UInt8]) throws {
    guard input.count >= 4 else { return }
    let start = Int(input[0]) << 8 | Int(input[1])
    let end = start + (Int(input[2]) << 8 | Int(input[3]))
    let text = Array(input.dropFirst(4))
    let source = SourceText(name: "a.json", bytes: text)
    let shown = String(decoding: text.prefix(20), as: UTF8.self)
    let diagnostic = Diagnostic(
      .error, code: "L001", shown, source: source, range: start..<end,
      pointer: JSONPointer(tokens: [shown]),
      notes: [.init(shown), .init(shown, range: start..<end)], help: shown)
    let printed = DiagnosticPrinter.text([diagnostic])
    try Readable.check(printed, "a printed diagnostic", lines: true, longest: 32_000)
    let lines = printed.split(separator: "\n", omittingEmptySubsequences: false)
    try Finding.unless(lines.count <= 10, "a diagnostic has more lines", printed)
    let location = diagnostic.location
    let breaks = text.prefix(start).count { $0 == 0x0A }
    try Finding.unless(
      location.line == breaks + 1, "a place is on another line",
      "\(location.line), not \(breaks + 1)")
  }
}
