import JOSE
import Testing

@Suite("Numeric dates")
struct NumericDateTests {
  @Test(
    "are written as calendar time in UTC, and read back",
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (1_300_819_380, "2011-03-22T18:43:00Z"),
      (951_782_399, "2000-02-28T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
      (4_107_542_400, "2100-03-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (-62_135_596_800, "0001-01-01T00:00:00Z"), (253_402_300_799, "9999-12-31T23:59:59Z"),
      (1_795_511_700, "2026-11-24T09:15:00Z"),
    ])
  func calendar(seconds: Int, text: String) throws {
    let date = NumericDate(seconds)
    #expect(date.dateTimeText == text)
    #expect(date.clockText == text.dropFirst(11).dropLast())
    #expect(try #require(NumericDate(rfc3339: text)).seconds == Double(seconds))
  }

  @Test("leave fractions out when written, and go down to the second before")
  func fractions() {
    #expect(NumericDate(1.999).dateTimeText == "1970-01-01T00:00:01Z")
    #expect(NumericDate(-0.5).dateTimeText == "1969-12-31T23:59:59Z")
  }

  @Test(
    "that no calendar holds are shown as numbers",
    arguments: [1e300, -1e300, 253_402_300_800, -62_135_596_801, .infinity, .nan])
  func outOfRange(seconds: Double) {
    #expect(NumericDate(seconds).dateTimeText.hasPrefix("second "))
    #expect(NumericDate(seconds).clockText.hasPrefix("second "))
  }

  @Test(
    "read fractions and offsets",
    arguments: [
      ("1970-01-01T00:00:00.25Z", 0.25), ("1970-01-01T01:00:00+01:00", 0),
      ("1969-12-31T19:30:00-04:30", 0), ("1970-01-01t00:00:07z", 7),
    ])
  func isoForms(text: String, seconds: Double) throws {
    #expect(try #require(NumericDate(rfc3339: text)).seconds == seconds)
  }

  @Test(
    "refuse what is no RFC 3339 time",
    arguments: [
      "", "1970-01-01", "1970-01-01T00:00:00", "1970-13-01T00:00:00Z", "1970-00-01T00:00:00Z",
      "2023-02-29T00:00:00Z", "1900-02-29T00:00:00Z", "1970-04-31T00:00:00Z",
      "1970-01-00T00:00:00Z", "1970-01-01T24:00:00Z", "1970-01-01T00:60:00Z",
      "1970-01-01T00:00:60Z", "1970-01-01T00:00:00.Z", "1970-01-01T00:00:00Zx",
      "1970-01-01T00:00:00+1:00", "1970-01-01T00:00:00+24:00", "+970-01-01T00:00:00Z",
      "1970-01-01 00:00:00Z", "٠٩٧٠-01-01T00:00:00Z", "0000-01-01T00:00:00Z",
    ])
  func refusedForms(text: String) {
    #expect(NumericDate(rfc3339: text) == nil)
  }

  @Test("are ordered by time and move by seconds")
  func order() {
    #expect(NumericDate(5) < NumericDate(5.5))
    #expect(!(NumericDate(5) < NumericDate(5)))
    #expect(NumericDate(5).adding(seconds: -2.5) == NumericDate(2.5))
  }
}
