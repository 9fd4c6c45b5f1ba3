/// Changes of JSON texts that know names, strings, numbers and brackets, but no rule of what may
/// stand where.
struct JSONMutation {
  /// Names and values that mean something where the text is used.
  var words: [String] = []

  /// Changes the text in one place or a few.
  func mutate(_ text: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    var tokens = Self.tokens(of: text)
    repeat { once(&tokens, &random) } while random.oneIn(3)
    let changed = Array(tokens.joined())
    return random.oneIn(12) ? ByteMutation.mutate(changed, &random) : changed
  }

  private func once(_ tokens: inout [[UInt8]], _ random: inout FuzzRandom) {
    let place = random.below(tokens.count)
    guard tokens.indices.contains(place) else {
      tokens = [value(&random)]
      return
    }
    let extent = Self.extent(of: place, in: tokens)
    switch random.below(12) {
    case 0, 1, 2:
      let strings = tokens.indices.filter { tokens[$0].first == UInt8(ascii: "\"") }
      guard !strings.isEmpty else { return }
      let string = random.pick(strings)
      tokens[string] = respelled(tokens[string], &random)
    case 3: tokens.replaceSubrange(extent, with: [value(&random)])
    case 4, 5: addMember(&tokens, at: place, &random)
    case 6: tokens.removeSubrange(extent)
    case 7: tokens.remove(at: place)
    case 8: tokens.swapAt(place, random.below(tokens.count))
    case 9: tokens.insert(contentsOf: Array(tokens[extent]), at: random.below(tokens.count + 1))
    case 10:
      let depth = random.pick([1, 2, 62, 63, 64, 65, 200, 600])
      tokens.insert(Array(repeating: UInt8(ascii: "["), count: depth), at: extent.lowerBound)
      tokens.insert(Array(repeating: UInt8(ascii: "]"), count: depth), at: extent.upperBound + 1)
    default: tokens.insert(random.pick(Self.spaces), at: place)
    }
  }

  /// A member like one there is, or one that means something, with its name or value respelled,
  /// before or behind the others.
  private func addMember(_ tokens: inout [[UInt8]], at place: Int, _ random: inout FuzzRandom) {
    let names = tokens.indices.filter { $0 + 2 < tokens.count && tokens[$0 + 1] == [.colon] }
    var name = Self.quoted(random.pick(words.isEmpty ? ["a"] : words))
    var content = value(&random)
    if !names.isEmpty, random.oneIn(2) {
      let model = random.pick(names)
      name = tokens[model]
      if random.oneIn(2) {
        content = Array(tokens[Self.extent(of: model + 2, in: tokens)].joined())
      }
    }
    if random.oneIn(2) { name = respelled(name, &random) }
    guard
      let brace = tokens.indices.filter({ tokens[$0] == [UInt8(ascii: "{")] }).randomElement(
        using: &random)
    else { return }
    let end = Self.extent(of: brace, in: tokens).upperBound - 1
    if random.oneIn(2) {
      tokens.insert(contentsOf: [name, [.colon], content, [.comma]], at: brace + 1)
    } else {
      tokens.insert(contentsOf: [[.comma], name, [.colon], content], at: max(brace + 1, end))
    }
  }

  /// The same string in other letters, or another that looks like it.
  private func respelled(_ string: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    var inside = Array(string.dropFirst().dropLast())
    let place = random.below(inside.count + 1)
    switch random.below(8) {
    case 0: inside.insert(contentsOf: random.pick(Self.escapes), at: 0)
    case 1: inside.append(contentsOf: random.pick(Self.escapes))
    case 2: inside.insert(contentsOf: random.pick(Self.escapes), at: place)
    case 3 where place < inside.count:
      let digits = String(inside[place], radix: 16)
      inside.replaceSubrange(
        place...place, with: Array("\\u00\(digits.utf8.count < 2 ? "0" : "")\(digits)".utf8))
    case 4 where place < inside.count: inside[place] ^= 0x20
    case 5: inside = Array(random.pick(words.isEmpty ? [""] : words).utf8)
    case 6: inside = Array(repeating: UInt8(ascii: "a"), count: random.pick([0, 1, 39, 41, 2000]))
    default: inside = ByteMutation.mutate(inside, &random)
    }
    return [.quote] + inside + [.quote]
  }

  private func value(_ random: inout FuzzRandom) -> [UInt8] {
    if !words.isEmpty, random.oneIn(4) { return Self.quoted(random.pick(words)) }
    return random.oneIn(2) ? Self.number(&random) : Array(random.pick(Self.values).utf8)
  }

  /// A number as JSON has it, or nearly.
  static func number(_ random: inout FuzzRandom) -> [UInt8] {
    if random.oneIn(2) { return Array(random.pick(numbers).utf8) }
    var text = random.oneIn(3) ? "-" : ""
    func digits(_ random: inout FuzzRandom) -> String {
      let count = random.pick([0, 1, 1, 2, 3, 9, 10, 16, 19, 20, 21, 400])
      return String((0..<count).map { _ in random.pick(Array("0012345678999")) })
    }
    text += random.oneIn(3) ? "0" : digits(&random)
    if random.oneIn(2) { text += "." + digits(&random) }
    if random.oneIn(2) { text += random.pick(["e", "E", "e+", "e-", "E-"]) + digits(&random) }
    return Array(text.utf8)
  }

  static func quoted(_ word: String) -> [UInt8] { [.quote] + Array(word.utf8) + [.quote] }

  private static let numbers = [
    "0", "-0", "1", "-1", "0.5", "1799999999", "1800000000", "1800000001", "18e8", "1.8E+9",
    "1e400",
    "-1e400", "1e-400", "9007199254740993", "9223372036854775807", "9223372036854775808",
    "-9223372036854775808", "10e9223372036854775807", "1e-9223372036854775808",
    "1e99999999999999999",
    "0e99999999999999999999", "1.7976931348623159e308", "5e-324", "01", "1.", ".5", "+1", "1e",
    "0x10", "NaN", "Infinity",
  ]
  private static let values = [
    "null", "true", "false", "\"\"", "[]", "{}", "[null]", "{\"\":0}", "\"a\"", "[\"a\",\"a\"]",
    "tru",
    "\"\\u0000\"", "\"\\ud800\"", "undefined", "'a'", "",
  ]
  private static let spaces = [
    " ", "\n", "\t", "\r", "\u{FEFF}", "\u{A0}", "/**/", "//\n", "\0", ",", ":",
  ]
  .map { Array($0.utf8) }
  private static let escapes: [[UInt8]] =
    [
      "\\u0000", "\\u0000\\u0000", "\\u0000a", "\\u0001", "\\u001b", "\\u0009", "\\u0020",
      "\\u00a0",
      "\\u200b", "\\u202e", "\\u212a", "\\u0131", "\\u0301", "\\ufeff", "\\ud800", "\\udc00",
      "\\ud83d\\ude00", "\\ude00\\ud83d", "\\\\", "\\\"", "\\/", "\\b", "\\x41", "\\u00", "a", "é",
      "\u{301}", "\u{200B}", "\0", "\n", "'",
    ].map { Array($0.utf8) } + [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80]]

  /// The tokens as they stand, strings with their quotes; what is none is one byte each.
  static func tokens(of text: [UInt8]) -> [[UInt8]] {
    var tokens: [[UInt8]] = []
    var place = 0
    while place < text.count {
      let start = place
      place += 1
      if text[start] == .quote {
        while place < text.count, text[place] != .quote {
          place += text[place] == UInt8(ascii: "\\") ? 2 : 1
        }
        place = min(place + 1, text.count)
      } else if isWord(text[start]) {
        while place < text.count, isWord(text[place]) { place += 1 }
      }
      tokens.append(Array(text[start..<place]))
    }
    return tokens
  }

  private static func isWord(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
      || [0x2B, 0x2D, 0x2E].contains(byte)
  }

  /// From a token to the end of the value that it begins.
  private static func extent(of place: Int, in tokens: [[UInt8]]) -> Range<Int> {
    var depth = 0
    for index in place..<tokens.count {
      switch tokens[index] {
      case [UInt8(ascii: "{")], [UInt8(ascii: "[")]: depth += 1
      case [UInt8(ascii: "}")], [UInt8(ascii: "]")]: depth -= 1
      default: break
      }
      if depth <= 0 { return place..<(index + 1) }
    }
    return place..<tokens.count
  }
}

extension UInt8 {
  fileprivate static let quote = UInt8(ascii: "\"")
  fileprivate static let colon = UInt8(ascii: ":")
  fileprivate static let comma = UInt8(ascii: ",")
}
