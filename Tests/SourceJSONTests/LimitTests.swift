import SourceJSON
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite("Limits and hostile texts")
struct LimitTests {
  private func nested(_ depth: Int) -> [UInt8] {
    Array(repeating: UInt8(ascii: "["), count: depth)
      + Array(repeating: UInt8(ascii: "]"), count: depth)
  }

  @Test("Sixty-four levels are read, the sixty-fifth is refused at its bracket")
  func depth() throws {
    _ = try JSONParser.parse(nested(64))
    let error = try #require(throws: JSONError.self) { try JSONParser.parse(nested(65)) }
    #expect(error.problem == .tooDeep(limit: 64))
    #expect(error.range == 64..<65)
  }

  @Test("Objects count as levels, and a closed one no longer does")
  func depthOfObjects() throws {
    let limits = JSONLimits(depth: 2)
    _ = try JSONParser.parse(#"[{},[],{"a":1},{}]"#, limits: limits)
    let error = try #require(throws: JSONError.self) {
      try JSONParser.parse(#"[{"a":{}}]"#, limits: limits)
    }
    #expect(error.problem == .tooDeep(limit: 2))
    #expect(error.range == 6..<7)
  }

  @Test("With no levels allowed a text is one plain value")
  func noDepth() throws {
    #expect(try JSONParser.parse("1", limits: JSONLimits(depth: 0)).number?.int == 1)
    #expect(throws: JSONError.self) { try JSONParser.parse("[]", limits: JSONLimits(depth: 0)) }
  }

  @Test("The deepest limit fits the stack of a task; no limit goes beyond it")
  func deepest() async throws {
    var limits = JSONLimits(depth: .max)
    #expect(limits.depth == JSONLimits.deepest)
    limits.depth = 1_000_000
    #expect(limits.depth == JSONLimits.deepest)
    let allowed = limits
    let text = nested(JSONLimits.deepest)
    try await Task.detached {
      let node = try JSONParser.parse(text, limits: allowed)
      let copy = try JSONParser.parse(text, limits: allowed)
      #expect(node == copy)
      #expect(node.hashValue == copy.hashValue)
      #expect(JSONWriter.compactBytes(node) == text)
    }.value
    #expect(throws: JSONError.self) {
      try JSONParser.parse(nested(JSONLimits.deepest + 1), limits: limits)
    }
  }

  @Test("A text over the size limit is refused unread")
  func size() throws {
    let limits = JSONLimits(bytes: 4)
    _ = try JSONParser.parse("1234", limits: limits)
    let error = try #require(throws: JSONError.self) {
      try JSONParser.parse("[[[[[", limits: limits)
    }
    #expect(error.problem == .tooLarge(bytes: 5, limit: 4))
  }

  @Test(
    "A hundred thousand openings are refused at the sixty-fifth",
    arguments: ["[", #"{"":"#, #"[{"a":"#])
  func endlessNesting(opening: String) throws {
    let text = String(repeating: opening, count: 100_000)
    let error = try #require(throws: JSONError.self) { try JSONParser.parse(text) }
    #expect(error.problem == .tooDeep(limit: 64))
  }

  @Test("Every prefix of a text is refused, none crashes")
  func prefixes() throws {
    let text = Array(#"{"a":[1,-2.5e+3,"x\u00e9\uD83D\uDE00é😀"],"b":{"c":null,"d":true}}"#.utf8)
    _ = try JSONParser.parse(text)
    for length in 0..<text.count {
      #expect(throws: JSONError.self) { try JSONParser.parse(text[..<length]) }
    }
  }

  @Test("Any byte anywhere is read or refused, with a place inside the text")
  func everyByteEverywhere() throws {
    let text = Array(#"{"k":[10,"é\n"]}"#.utf8)
    for place in text.indices {
      for byte in UInt8.min...UInt8.max {
        var changed = text
        changed[place] = byte
        do {
          _ = try JSONParser.parse(changed)
        } catch {
          #expect(error.range.upperBound <= changed.count)
          #expect(!error.sentence.isEmpty)
          let source = SourceText(name: "x", bytes: changed)
          #expect(DiagnosticPrinter.text([error.diagnostic(in: source)]).hasPrefix("x:"))
        }
      }
    }
  }

  @Test("Thousands of names with one canonical form are different names")
  func canonicalCollisions() throws {
    // Each pair of marks may be written in two orders, so 12 pairs make 4096 names that are ==.
    let names = (0..<4096).map { number in
      (0..<12).map { number >> $0 & 1 == 0 ? "a\u{323}\u{307}" : "a\u{307}\u{323}" }.joined()
    }
    #expect(names[0] == names[4095])
    let text = "{" + names.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
    let node = try JSONParser.parse(text)
    #expect(node.object?.members.count == 4096)
    #expect(JSONWriter.compact(node).ranges.count == 4097)
  }

  enum Shape: String, CaseIterable {
    case plainString, escapes, digits, manyMembers, manyElements, spaces, tinyObjects

    func text(_ size: Int) -> [UInt8] {
      let text =
        switch self {
        case .plainString: "\"" + String(repeating: "x", count: size) + "\""
        case .escapes: "\"" + String(repeating: "\\né", count: size / 4) + "\""
        case .digits: String(repeating: "7", count: size)
        case .manyMembers:
          "{" + (0..<size / 16).map { "\"member\($0)\":0" }.joined(separator: ",") + "}"
        case .manyElements: "[0" + String(repeating: ",0", count: size / 2) + "]"
        case .spaces: String(repeating: " ", count: size) + "0"
        case .tinyObjects: "[{}" + String(repeating: ",{\"a\":{}}", count: size / 9) + "]"
        }
      return Array(text.utf8)
    }
  }

  @Test("Eight times the text takes about eight times as long", arguments: Shape.allCases)
  func linear(shape: Shape) throws {
    func time(_ text: [UInt8]) throws -> Double {
      var best = Double.infinity
      for _ in 0..<5 {
        let start = Self.processorSeconds()
        let node = try JSONParser.parse(text)
        _ = node.number?.int
        _ = node.number?.double
        best = min(best, Self.processorSeconds() - start)
      }
      return best
    }
    let small = try time(shape.text(40_000))
    let large = try time(shape.text(320_000))
    // Quadratic work would take 64 times as long.
    #expect(large < small * 32 + 0.01)
  }

  /// What this thread has worked so far: what others do on a busy machine does not count.
  private static func processorSeconds() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
