import SourceJSON
import TestSupport
import Testing

/// A text that is refused: 1️⃣ to 2️⃣ is the place of the error (1️⃣ alone an empty one), 3️⃣ to 4️⃣ the
/// second place that belongs to it.
struct BadText: Sendable, CustomTestStringConvertible {
  let marked: String
  let problem: JSONError.Problem

  init(_ marked: String, _ problem: JSONError.Problem) {
    self.marked = marked
    self.problem = problem
  }

  var testDescription: String { marked }
}

@Suite("Refusing what is not JSON")
struct RefusalTests {
  static let structure = [
    BadText("1️⃣", .unexpected(.end, allowed: .value)),
    BadText("1️⃣ \n", .unexpected(.end, allowed: .value)),
    BadText("1️⃣]2️⃣", .unexpected(.character("]"), allowed: .value)),
    BadText("3️⃣[4️⃣1️⃣", .unexpected(.end, allowed: .valueOrArrayEnd)),
    BadText("3️⃣[4️⃣1,1️⃣ ", .unexpected(.end, allowed: .value)),
    BadText("3️⃣[4️⃣11️⃣\n\n", .unexpected(.end, allowed: .commaOrArrayEnd)),
    BadText("[11️⃣}2️⃣", .unexpected(.character("}"), allowed: .commaOrArrayEnd)),
    BadText("[1 1️⃣22️⃣]", .unexpected(.character("2"), allowed: .commaOrArrayEnd)),
    BadText("[1️⃣,2️⃣1]", .unexpected(.character(","), allowed: .valueOrArrayEnd)),
    BadText("[1,1️⃣,2️⃣2]", .unexpected(.character(","), allowed: .value)),
    BadText("[11️⃣,2️⃣]", .trailingComma(in: .array)),
    BadText("[11️⃣,2️⃣ \n ]", .trailingComma(in: .array)),
    BadText(#"{"a":11️⃣,2️⃣}"#, .trailingComma(in: .object)),
    BadText("3️⃣{4️⃣1️⃣", .unexpected(.end, allowed: .nameOrObjectEnd)),
    BadText("{1️⃣12️⃣:1}", .unexpected(.character("1"), allowed: .nameOrObjectEnd)),
    BadText("{1️⃣a12️⃣:1}", .unexpected(.word("a1"), allowed: .nameOrObjectEnd)),
    BadText("{1️⃣'2️⃣a':1}", .unexpected(.character("'"), allowed: .nameOrObjectEnd)),
    BadText(#"{"a":1,1️⃣]2️⃣"#, .unexpected(.character("]"), allowed: .name)),
    BadText(#"{"a"1️⃣,2️⃣"b"}"#, .unexpected(.character(","), allowed: .colon)),
    BadText(#"{"a"1️⃣}2️⃣"#, .unexpected(.character("}"), allowed: .colon)),
    BadText(#"3️⃣{4️⃣"a"1️⃣"#, .unexpected(.end, allowed: .colon)),
    BadText(#"3️⃣{4️⃣"a":1️⃣"#, .unexpected(.end, allowed: .value)),
    BadText(#"{"a":1️⃣}2️⃣"#, .unexpected(.character("}"), allowed: .value)),
    BadText(#"{"a":1 1️⃣"2️⃣b":2}"#, .unexpected(.character("\""), allowed: .commaOrObjectEnd)),
    BadText(#"3️⃣{4️⃣"a":11️⃣"#, .unexpected(.end, allowed: .commaOrObjectEnd)),
    BadText("[] 1️⃣[2️⃣]", .unexpected(.character("["), allowed: .end)),
    BadText("{}1️⃣}2️⃣", .unexpected(.character("}"), allowed: .end)),
    BadText("1 1️⃣/2️⃣/", .unexpected(.character("/"), allowed: .end)),
    BadText("null1️⃣\u{0}2️⃣", .unexpected(.character("\u{0}"), allowed: .end)),
    BadText("1️⃣\u{A0}2️⃣1", .unexpected(.character("\u{A0}"), allowed: .value)),
    BadText("1️⃣\u{FEFF}2️⃣1", .byteOrderMark),
    BadText(#"{3️⃣"a"4️⃣:1,1️⃣"a"2️⃣:1}"#, .duplicateName("a")),
    BadText(#"{"b":0,3️⃣"a"4️⃣:1,1️⃣"\u0061"2️⃣:2}"#, .duplicateName("a")),
    BadText(#"[{3️⃣""4️⃣:1,"x":{"":2},1️⃣""2️⃣:3}]"#, .duplicateName("")),
  ]

  static let words = [
    BadText("1️⃣True2️⃣", .unexpected(.word("True"), allowed: .value)),
    BadText("1️⃣tru2️⃣", .unexpected(.word("tru"), allowed: .value)),
    BadText("1️⃣truex2️⃣", .unexpected(.word("truex"), allowed: .value)),
    BadText("1️⃣null02️⃣", .unexpected(.word("null0"), allowed: .value)),
    BadText("[1️⃣NaN2️⃣]", .unexpected(.word("NaN"), allowed: .valueOrArrayEnd)),
    BadText("1️⃣-2️⃣Infinity", .missingDigits(.afterMinus)),
    BadText(#"{"a":1️⃣undefined2️⃣}"#, .unexpected(.word("undefined"), allowed: .value)),
    BadText("1️⃣é2️⃣", .unexpected(.character("é"), allowed: .value)),
    BadText("1️⃣😀2️⃣", .unexpected(.character("😀"), allowed: .value)),
  ]

  static let numbers = [
    BadText("1️⃣012️⃣", .leadingZero),
    BadText("-1️⃣0072️⃣.5", .leadingZero),
    BadText("1️⃣-2️⃣", .missingDigits(.afterMinus)),
    BadText("[1️⃣-2️⃣]", .missingDigits(.afterMinus)),
    BadText("1️⃣-2️⃣-1", .missingDigits(.afterMinus)),
    BadText("1️⃣1.2️⃣", .missingDigits(.afterPoint)),
    BadText("1️⃣0.2️⃣e1", .missingDigits(.afterPoint)),
    BadText("1️⃣1e2️⃣", .missingDigits(.afterExponent)),
    BadText("1️⃣1E+2️⃣]", .missingDigits(.afterExponent)),
    BadText("1️⃣1.5e-2️⃣x", .missingDigits(.afterExponent)),
    BadText("1️⃣+2️⃣1", .unexpected(.character("+"), allowed: .value)),
    BadText("1️⃣.2️⃣5", .unexpected(.character("."), allowed: .value)),
    BadText("01️⃣x102️⃣", .unexpected(.word("x10"), allowed: .end)),
    BadText("11️⃣_2️⃣000", .unexpected(.character("_"), allowed: .end)),
  ]

  static let strings = [
    BadText(#"3️⃣"4️⃣abc1️⃣"#, .unterminatedString),
    BadText(#"3️⃣"4️⃣abc\"1️⃣"#, .unterminatedString),
    BadText(#"3️⃣"4️⃣123456789é1️⃣"#, .unterminatedString),
    BadText("\"a1️⃣\n2️⃣\"", .controlCharacter(0x0A)),
    BadText("\"1234567a1️⃣\t2️⃣\"", .controlCharacter(0x09)),
    BadText("\"1️⃣\u{0}2️⃣\"", .controlCharacter(0)),
    BadText("\"é\\n1️⃣\u{1F}2️⃣\"", .controlCharacter(0x1F)),
    BadText(#"{"a1️⃣\x2️⃣":1}"#, .unknownEscape("x")),
    BadText(#""1️⃣\é2️⃣""#, .unknownEscape("é")),
    BadText(#""1️⃣\'2️⃣""#, .unknownEscape("'")),
    BadText(#""1️⃣\2️⃣"#, .unknownEscape(nil)),
    BadText(#""1️⃣\U2️⃣0041""#, .unknownEscape("U")),
    BadText(#""1️⃣\u2️⃣""#, .incompleteUnicodeEscape),
    BadText(#""1️⃣\u122️⃣G4""#, .incompleteUnicodeEscape),
    BadText(#""1️⃣\u1232️⃣"#, .incompleteUnicodeEscape),
    BadText(#""1️⃣\uD83D2️⃣""#, .loneSurrogate(0xD83D)),
    BadText(#""1️⃣\ud83d2️⃣x""#, .loneSurrogate(0xD83D)),
    BadText(#""1️⃣\uD83D2️⃣\n""#, .loneSurrogate(0xD83D)),
    BadText(#""1️⃣\uD83D2️⃣\u0041""#, .loneSurrogate(0xD83D)),
    BadText(#""1️⃣\uD83D2️⃣\uD83D\uDE00""#, .loneSurrogate(0xD83D)),
    BadText(#""1️⃣\uDE002️⃣\uD83D""#, .loneSurrogate(0xDE00)),
    BadText(#""\uD83D1️⃣\u12️⃣""#, .incompleteUnicodeEscape),
  ]

  @Test(
    "What is wrong is named, with its place",
    arguments: [structure, words, numbers, strings].joined())
  func refused(bad: BadText) throws {
    let marked = MarkedText(bad.marked)
    let start = try #require(marked.offset(of: 1))
    let error = try #require(throws: JSONError.self) { try JSONParser.parse(marked.bytes) }
    #expect(error.problem == bad.problem)
    #expect(error.range == start..<(marked.offset(of: 2) ?? start))
    #expect(error.related == marked[3, 4])
  }

  @Test(
    "Bytes that are not UTF-8 are refused wherever they are",
    arguments: [
      [0x80], [0xBF], [0xC0, 0xAF], [0xC1, 0xBF], [0xC3], [0xE0, 0x80, 0xAF], [0xE0, 0x9F, 0xBF],
      [0xE2, 0x82], [0xE2, 0x28, 0xA1], [0xED, 0xA0, 0x80], [0xED, 0xBF, 0xBF],
      [0xF0, 0x80, 0x80, 0xAF], [0xF0, 0x9F, 0x98], [0xF4, 0x90, 0x80, 0x80], [0xF5], [0xFF],
    ] as [[UInt8]])
  func invalidUTF8(bytes: [UInt8]) throws {
    let problem = JSONError.Problem.invalidUTF8(bytes[0])
    let quote = UInt8(ascii: "\"")
    for before in ["", "abcdefgh", "é", "\\n"] {
      let prefix = [quote] + Array(before.utf8)
      let text = prefix + bytes + [quote]
      let error = try #require(throws: JSONError.self) { try JSONParser.parse(text) }
      #expect(error.problem == problem)
      #expect(error.range == prefix.count..<(prefix.count + 1))
    }
    let bare = try #require(throws: JSONError.self) { try JSONParser.parse(bytes) }
    #expect(bare.problem == problem)
    #expect(bare.range == 0..<1)
  }

  @Test(
    "A duplicate is found among few names and among many", arguments: [2, 16, 17, 18, 64, 1000])
  func duplicates(count: Int) throws {
    for (first, last) in [(0, count - 1), (count / 2, count - 1)] where first < last {
      var names = (0..<count).map { "name\($0)" }
      names[last] = names[first]
      let text = "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
      let error = try #require(throws: JSONError.self) { try JSONParser.parse(text) }
      #expect(error.problem == .duplicateName(names[first]))
      let firstPlace = try #require(text.firstRange(of: "\"\(names[first])\""))
      let start = text.utf8.distance(from: text.startIndex, to: firstPlace.lowerBound)
      #expect(error.related == start..<(start + names[first].utf8.count + 2))
    }
  }
}
