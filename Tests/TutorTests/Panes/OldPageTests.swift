import LoginFlow
import Testing

@Suite("A page that was answered before") struct OldPageTests {
  private static let sizes = ["60x18", "80x24", "120x36", "200x50"]
  private static let putBack = #"{"do": "set-balance", "user": "alice", "amount": 3000}"#
  private static let careless =
    PictureLesson.malloryEdits + #", {"do": "omit-checks", "checks": ["signature-valid"]}, "#
    + PictureLesson.transfer

  @Test("says that its balance is no longer so once the money is put back", arguments: sizes)
  func putBack(size: String) throws {
    let before = try PictureLesson.session(Self.careless, size: size)
    #expect(before.shows("Sent 3000 $ to Mallory") && !before.shows("no longer so"))
    let after = try PictureLesson.session(Self.careless, Self.putBack, size: size)
    #expect(after.shows("Sent 3000 $ to Mallory") && after.shows("no longer so"))
  }

  @Test("does not say so of a page without a balance, or with the right one")
  func right() throws {
    let cart = #"{"do": "request", "who": "alice", "action": {"add-to-cart": "book"}}"#
    for last in [cart, Self.putBack, #"{"do": "visit", "who": "alice"}, "# + Self.putBack] {
      let session = try PictureLesson.session(PictureLesson.login, PictureLesson.profile, last)
      #expect(!session.shows("no longer so"), "\(last)")
    }
  }
}
