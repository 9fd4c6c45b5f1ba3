import SourceJSON
import Testing

@Suite("Writing JSON")
struct WritingTests {
  static let sample: JSONNode = [
    "alg": "HS256", "list": [1, [], [:], "x"], "none": nil, "yes": true, "no": false,
    "deep": ["a/b": ["~": -5]],
  ]

  @Test("The compact form has no space")
  func compact() {
    let text =
      #"{"alg":"HS256","list":[1,[],{},"x"],"none":null,"yes":true,"no":false,"#
      + #""deep":{"a/b":{"~":-5}}}"#
    #expect(JSONWriter.compact(Self.sample).text == text)
    #expect(JSONWriter.compactBytes(Self.sample) == Array(text.utf8))
  }

  @Test("The pretty form has one member or element a line")
  func pretty() {
    #expect(
      JSONWriter.pretty(Self.sample).text == """
        {
          "alg": "HS256",
          "list": [
            1,
            [],
            {},
            "x"
          ],
          "none": null,
          "yes": true,
          "no": false,
          "deep": {
            "a/b": {
              "~": -5
            }
          }
        }
        """)
  }

  @Test("The pretty form of a deep text is not many times as long")
  func prettyAndDeep() throws {
    let ones = String(repeating: "1,", count: 1000) + "1"
    let opened = String(repeating: "[", count: 63)
    let node = try JSONParser.parse(opened + ones + String(repeating: "]", count: 63))
    let pretty = JSONWriter.prettyText(node)
    #expect(pretty.utf8.count < 2 * ones.utf8.count)
    #expect(pretty.hasPrefix("[\n  [\n    [\n      [\n        [[[["))
    #expect(pretty.hasSuffix("]]]]\n      ]\n    ]\n  ]\n]"))
    #expect(pretty.contains("1, 1, 1"))
    #expect(try JSONParser.parse(pretty) == node)
    #expect(pretty == JSONWriter.pretty(node).text)
  }

  @Test("Only what must be escaped is")
  func escapes() {
    let text = "\u{0}\u{1}\u{8}\t\n\u{B}\u{C}\r\u{1F} \"\\/\u{7F}é\u{2028}😀"
    let written = #""\u0000\u0001\b\t\n\u000B\f\r\u001F \"\\/"# + "\u{7F}é\u{2028}😀\""
    #expect(JSONWriter.quoted(text) == written)
  }

  @Test("The place of every value and every name is reported")
  func ranges() throws {
    for written in [JSONWriter.compact(Self.sample), JSONWriter.pretty(Self.sample)] {
      let bytes = Array(written.text.utf8)
      let read = try JSONParser.parse(bytes)
      #expect(written.ranges.count == 13)
      #expect(written.nameRanges.count == 8)
      for (pointer, range) in written.ranges {
        let node = try #require(read[pointer], "\(pointer)")
        #expect(node.range == range, "\(pointer)")
        #expect(try JSONParser.parse(bytes[range]) == node, "\(pointer)")
      }
      for (pointer, range) in written.nameRanges {
        let object = try #require(
          read[JSONPointer(tokens: Array(pointer.tokens.dropLast()))]?.object)
        let name = try #require(pointer.tokens.last)
        #expect(object.member(named: name)?.nameRange == range, "\(pointer)")
      }
    }
  }

  @Test("What was read is written as it was read, numbers and order included")
  func roundTripOfText() throws {
    let texts = [
      "null", "[]", "{}", #"{"b":1.0,"a":-0,"c":1E5}"#, #"["é\n\"\\","",{"":[[[]]]}]"#,
      #"{"e\u0000":1}"#,
    ]
    for text in texts {
      let node = try JSONParser.parse(text)
      #expect(JSONWriter.compact(node).text == text)
      #expect(try JSONParser.parse(JSONWriter.pretty(node).text) == node)
    }
  }

  @Test("Any tree that is written can be read back, as it was", arguments: 0..<200)
  func roundTripOfTrees(seed: UInt64) throws {
    var numbers = SplitMix(state: seed)
    let node = JSONNode(randomValue(depth: 5, from: &numbers))
    let compact = JSONWriter.compact(node)
    let read = try JSONParser.parse(compact.text)
    #expect(read == node)
    #expect(read.hashValue == node.hashValue)
    #expect(try JSONParser.parse(JSONWriter.pretty(node).text) == node)
    #expect(Array(compact.text.utf8) == JSONWriter.compactBytes(node))
    for (pointer, range) in compact.ranges {
      #expect(read[pointer]?.range == range)
      #expect(JSONPointer(pointer.description) == pointer)
    }
  }

  private func randomValue(depth: Int, from numbers: inout SplitMix) -> JSONValue {
    switch numbers.next() % (depth > 0 ? 8 : 5) {
    case 0: return .null
    case 1: return .bool(numbers.next() % 2 == 0)
    case 2: return .number(JSONNumber(Int(truncatingIfNeeded: numbers.next())))
    case 3, 4: return .string(randomText(from: &numbers))
    case 5:
      return .array(
        (0..<numbers.next() % 6).map { _ in
          JSONNode(randomValue(depth: depth - 1, from: &numbers))
        })
    default:
      return .object(
        JSONObject(
          (0..<numbers.next() % 6).map { _ in
            (randomText(from: &numbers), randomValue(depth: depth - 1, from: &numbers))
          }))
    }
  }

  private func randomText(from numbers: inout SplitMix) -> String {
    let alphabet = Array("abc/~\"\\\n\u{0}\u{1F} é€😀\u{301}\u{202E}".unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<numbers.next() % 12 {
      text.append(alphabet[Int(numbers.next() % UInt64(alphabet.count))])
    }
    return String(text)
  }
}

/// Numbers that are the same in every run.
private struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
