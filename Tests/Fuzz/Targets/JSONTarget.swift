import SourceJSON

/// `JSONParser.parse` against a plain reader, and `JSONWriter` back.
struct JSONTarget: FuzzTarget {
  let name = "json"
  private let mutation = JSONMutation(words: ["a", "b", "\\u0000a", "K", "é", "e\u{301}"])

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    mutation.mutate(Array(random.pick(Corpus.json).utf8), &random)
  }

  func check(_ input: [UInt8]) throws {
    let plain = PlainJSONReader().read(input)
    let node: JSONNode
    do throws(JSONError) {
      node = try JSONParser.parse(input)
    } catch {
      try Finding.unless(plain == nil, "JSON is refused", "\(error)")
      try Self.check(error, in: input)
      return
    }
    guard let plain else { throw Finding("what is not JSON is read") }
    try Finding.unless(plain.agrees(with: node), "JSON is read as something else", "\(node)")
    let compact = JSONWriter.compact(node)
    try Finding.unless(
      (try? JSONParser.parse(compact.text)) == node, "compact JSON reads back otherwise",
      compact.text)
    try Finding.unless(
      JSONWriter.compactBytes(node).elementsEqual(compact.text.utf8),
      "the two compact forms differ", compact.text)
    let pretty = JSONWriter.pretty(node)
    try Finding.unless(
      (try? JSONParser.parse(pretty.text)) == node, "pretty JSON reads back otherwise",
      pretty.text)
    let bytes = Array(pretty.text.utf8)
    for (pointer, range) in pretty.ranges.count < 40 ? pretty.ranges : [:] {
      try Finding.unless(
        (try? JSONParser.parse(bytes[range])) == node[pointer], "a written value has another place",
        "\(pointer)")
    }
  }

  /// What is said about a text that is not JSON.
  static func check(_ error: JSONError, in input: [UInt8]) throws {
    try Readable.check(error.sentence, "a sentence about JSON", longest: 600)
    if let help = error.help { try Readable.check(help, "help about JSON", longest: 600) }
    let range = error.range
    try Finding.unless(
      range.lowerBound >= 0 && range.upperBound <= input.count, "an error lies outside the text",
      "\(range) of \(input.count)")
    let source = SourceText(name: "a.json", bytes: input)
    try Readable.check(
      DiagnosticPrinter.text([error.diagnostic(in: source)]), "a printed diagnostic", lines: true,
      longest: 16_000)
  }
}
