import SourceJSON
import Testing

@Suite("Numbers")
struct NumberTests {
  @Test(
    "A number is kept as it was written",
    arguments: [
      "0", "-0", "1", "1.0", "1.50", "1e3", "1E+3", "1e-3", "-0.0e-0", "12345678901234567890123",
      "0.1e400", "1e400",
    ])
  func asWritten(text: String) throws {
    #expect(try JSONParser.parse(text).number?.text == text)
    #expect(JSONNumber(text: text)?.text == text)
  }

  @Test(
    "Whole numbers are exact however they are written",
    arguments: [
      ("0", 0), ("-0", 0), ("-0.0e9", 0), ("0e99999999999999999999", 0), ("5.0", 5), ("1e3", 1000),
      ("1E+3", 1000), ("1.5e1", 15), ("-25e-1", nil), ("-250e-1", -25), ("1.25", nil),
      ("100e-2", 1), ("1e-1", nil), ("0.001e3", 1), ("12.340e2", 1234),
      ("9007199254740993", 9_007_199_254_740_993), ("9223372036854775807", .max),
      ("-9223372036854775808", .min), ("9223372036854775808", nil), ("-9223372036854775809", nil),
      ("18446744073709551616", nil), ("92233720368547758070e-1", .max),
      ("1e18", 1_000_000_000_000_000_000),
      ("1e19", nil), ("1e99999999999999999999", nil), ("1e-99999999999999999999", nil),
      ("1e9223372036854775807", nil), ("0.1e-9223372036854775808", nil),
      ("10e9223372036854775807", nil), ("1000e9223372036854775806", nil),
      ("10.0e-9223372036854775808", nil), ("1.000e-9223372036854775807", nil),
      ("0e9223372036854775807", 0), ("10e1152921504606846976", nil),
    ] as [(String, Int?)])
  func int(text: String, expected: Int?) throws {
    let number = try #require(try JSONParser.parse(text).number)
    #expect(number.int == expected)
  }

  @Test(
    "Doubles are the nearest ones, never infinite",
    arguments: [
      ("0", 0), ("1732438800", 1_732_438_800), ("1732438800.25", 1_732_438_800.25),
      ("-1.5e3", -1500), ("1e308", 1e308), ("1e309", nil), ("-1e400", nil), ("1e-400", 0),
      ("9007199254740993", 9_007_199_254_740_992),
    ] as [(String, Double?)])
  func double(text: String, expected: Double?) throws {
    #expect(try JSONParser.parse(text).number?.double == expected)
  }

  @Test("Minus zero stays minus zero as a double")
  func minusZero() throws {
    #expect(try JSONParser.parse("-0").number?.double?.sign == .minus)
  }

  @Test("A number can be made from what JSON can say only")
  func making() {
    #expect(JSONNumber(-5).text == "-5")
    #expect(JSONNumber(0.5 as Double)?.text == "0.5")
    #expect(JSONNumber(Double.infinity) == nil)
    #expect(JSONNumber(Double.nan) == nil)
    for text in ["", " 1", "1 ", "01", "0x1", "1.", "true", "\"1\""] {
      #expect(JSONNumber(text: text) == nil, "\(text)")
    }
  }

  @Test("Doubles of every size can be written and read back")
  func doublesRoundTrip() throws {
    let doubles = [
      1e-300, 1.5, 1e16, 1e22, .leastNonzeroMagnitude, Double.greatestFiniteMagnitude, -0.0,
      123456.789,
    ]
    for double in doubles {
      let text = try #require(JSONNumber(double)).text
      #expect(try JSONParser.parse(text).number?.double == double)
    }
  }
}
