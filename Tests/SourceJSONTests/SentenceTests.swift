import SourceJSON
import Testing

@Suite("Sentences about errors")
struct SentenceTests {
  /// A text, what is said about it, and the help.
  static let table: [(String, String, String?)] = [
    ("[1", "expected ',' or ']' after the value, found the end of the text", nil),
    ("[", "expected a value or ']', found the end of the text", nil),
    ("{1:2}", "expected a name in double quotes or '}', found a number", nil),
    (
      "{name:2}", "expected a name in double quotes or '}', found 'name'",
      "write the name in double quotes"
    ),
    (
      "{'a':2}", "expected a name in double quotes or '}', found a single quote",
      "strings and names are written in straight double quotes: \"…\""
    ),
    (
      "[“a”]", "expected a value or ']', found '“' (U+201C)",
      "strings and names are written in straight double quotes: \"…\""
    ),
    (#"{"a":1,1}"#, "expected a name in double quotes, found a number", nil),
    (#"{"a" 1}"#, "expected ':' after the name, found a number", nil),
    (#"{"a"=1}"#, "expected ':' after the name, found '='", "write ':'"),
    (
      #"{"a":1 "b":2}"#, "expected ',' or '}' after the value, found a string",
      "write ',' before it"
    ),
    ("[[] []]", "expected ',' or ']' after the value, found an array", "write ',' before it"),
    ("[1;2]", "expected ',' or ']' after the value, found ';'", "write ','"),
    ("[1,]", "a comma must be followed by another value, found ']'", "remove the comma"),
    ("[// x\n]", "expected a value or ']', found '/'", "JSON has no comments"),
    ("[True]", "expected a value or ']', found 'True'", "write true"),
    ("[None]", "expected a value or ']', found 'None'", "write null"),
    ("[NaN]", "expected a value or ']', found 'NaN'", "JSON has no such number"),
    ("+1", "expected a value, found '+'", "remove the '+'"),
    (".5", "expected a value, found '.'", "write a digit before the point"),
    (
      "{} {}", "expected nothing after the value, found an object",
      "a text is one value; remove what follows it"
    ),
    ("\u{A0}1", "expected a value, found the character U+00A0", nil),
    ("\u{301}1", "expected a value, found the character U+0301", nil),
    ("[é]", "expected a value or ']', found 'é' (U+00E9)", nil),
    ("\u{200B}1", "expected a value, found the character U+200B", nil),
    (
      "\u{FEFF}1", "the text begins with a byte order mark (U+FEFF), JSON must not",
      "save the text as UTF-8 without a byte order mark"
    ),
    (
      "007", "a number must not begin with a zero that has digits after it",
      "remove the zero, or write the value as a string"
    ),
    ("-", "expected a digit after '-'", nil),
    (
      "1.", "expected a digit after the decimal point",
      "write a digit after the point, or remove the point"
    ),
    ("1e", "expected a digit in the exponent", nil),
    (#""abc"#, "the text ends inside a string", "end the string with '\"'"),
    (
      "\"a\nb\"", "the line ends inside a string",
      "end the string with '\"', or write the line break as '\\n'"
    ),
    ("\"\t\"", "a string must not hold a tab as it is", "write it as '\\t'"),
    (
      "\"\u{0}\"", "a string must not hold the control character U+0000 as it is",
      "write it as '\\u0000'"
    ),
    (#""\d""#, "'\\' followed by 'd' means nothing in a string", "for a backslash write '\\\\'"),
    (#""\"#, "'\\' must be followed by a character", "for a backslash write '\\\\'"),
    (#""\u00g0""#, "'\\u' must be followed by four hexadecimal digits", nil),
    (#""\uD83D""#, "'\\uD83D' is half of a surrogate pair without its other half", nil),
    (
      #"{"a":1,"a":2}"#, "the name \"a\" is already in this object", "remove or rename one of them"
    ),
  ]

  @Test("Each error says what is wrong and how to mend it", arguments: table)
  func sentences(text: String, sentence: String, help: String?) throws {
    let error = try #require(throws: JSONError.self) { try JSONParser.parse(text) }
    #expect(error.sentence == sentence)
    #expect(error.help == help)
  }

  @Test("Limits are named with their numbers")
  func limits() throws {
    let limits = JSONLimits(depth: 1, bytes: 5)
    let deep = try #require(throws: JSONError.self) { try JSONParser.parse("[[]]", limits: limits) }
    #expect(deep.sentence == "objects and arrays are nested deeper than the limit of 1")
    let large = try #require(throws: JSONError.self) {
      try JSONParser.parse("123456", limits: limits)
    }
    #expect(large.sentence == "the text has 6 bytes, the limit is 5")
  }

  @Test("A byte that is not UTF-8 is named")
  func bytes() throws {
    let error = try #require(throws: JSONError.self) { try JSONParser.parse([0x22, 0xFF, 0x22]) }
    #expect(error.sentence == "the byte 0xFF is not UTF-8 here")
    #expect(error.help == "save the text as UTF-8")
  }

  @Test("A name or word of megabytes does not make a sentence of megabytes")
  func huge() throws {
    let long = String(repeating: "x\u{301}", count: 50_000)
    let name = try #require(throws: JSONError.self) {
      try JSONParser.parse("{\"\(long)\":1,\"\(long)\":2}")
    }
    #expect(name.sentence.utf8.count < 200)
    let word = try #require(throws: JSONError.self) {
      try JSONParser.parse(String(repeating: "x", count: 100_000))
    }
    #expect(word.sentence.utf8.count < 200)
  }
}
