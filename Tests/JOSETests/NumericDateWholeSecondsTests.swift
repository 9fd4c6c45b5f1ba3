import JOSE
import Testing

@Suite("Whole seconds of a time") struct NumericDateWholeSecondsTests {
  @Test("leave the fraction out, towards 1970")
  func fractions() {
    #expect(NumericDate(1.9).wholeSeconds == 1)
    #expect(NumericDate(-1.9).wholeSeconds == -1)
    #expect(NumericDate(10.5).wholeSeconds(since: NumericDate(20)) == -9)
  }

  @Test(
    "of a time beyond all integers are the nearest integer",
    arguments: [(1e300, Int.max), (-1e300, .min), (.infinity, .max), (0x1p63, .max)])
  func beyond(seconds: Double, whole: Int) {
    #expect(NumericDate(seconds).wholeSeconds == whole)
    #expect(NumericDate(seconds).wholeSeconds(since: NumericDate(0)) == whole)
  }
}
