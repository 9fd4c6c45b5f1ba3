import Terminal
import Testing

struct GeometryTests {
  @Test("Sizes are read as columns and rows")
  func size() {
    #expect(Size("80x24") == Size(columns: 80, rows: 24))
    #expect("\(Size(columns: 80, rows: 24))" == "80x24")
  }

  @Test(
    "What is no size is none", arguments: ["", "80", "80x", "0x24", "80x24x1", "1001x5", "ax1"])
  func noSize(text: String) { #expect(Size(text) == nil) }

  @Test("Pieces cut off a rectangle and its rest cover it exactly")
  func cutting() {
    var rest = Rect(x: 2, y: 3, width: 10, height: 6)
    #expect(rest.cutTop(2) == Rect(x: 2, y: 3, width: 10, height: 2))
    #expect(rest.cutBottom(1) == Rect(x: 2, y: 8, width: 10, height: 1))
    #expect(rest.cutLeft(4) == Rect(x: 2, y: 5, width: 4, height: 3))
    #expect(rest.cutRight(1) == Rect(x: 11, y: 5, width: 1, height: 3))
    #expect(rest == Rect(x: 6, y: 5, width: 5, height: 3))
    #expect(rest.cutTop(9).height == 3)
    #expect(rest.isEmpty)
  }

  @Test("A divided length is used up exactly when there is a share")
  func division() {
    #expect(Layout.divide(80, [.share(1), .fixed(24), .share(1)]) == [28, 24, 28])
    #expect(Layout.divide(81, [.share(1), .share(1)]) == [40, 41])
    #expect(Layout.divide(10, [.fixed(8), .fixed(8), .share(1)]) == [8, 2, 0])
    #expect(Layout.divide(10, [.share(1), .share(2), .share(1)]).reduce(0, +) == 10)
  }

  @Test("Insets, intersections and centring never go negative")
  func small() {
    let tiny = Rect(x: 0, y: 0, width: 1, height: 1)
    #expect(tiny.inset().isEmpty)
    #expect(tiny.intersection(Rect(x: 5, y: 5, width: 2, height: 2)).isEmpty)
    #expect(tiny.centered(width: 9, height: 9) == tiny)
    #expect(
      Rect(x: 0, y: 0, width: 10, height: 5).centered(width: 4, height: 3)
        == Rect(x: 3, y: 1, width: 4, height: 3))
  }
}
