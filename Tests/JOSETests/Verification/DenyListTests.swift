import JOSE
import Testing

@Suite("A deny list")
struct DenyListTests {
  private let end = NumericDate(100)

  @Test("knows a token by issuer and number together")
  func pairs() {
    var list = DenyList()
    list.add(issuer: "a", tokenID: "1", until: end)
    list.add(issuer: nil, tokenID: "2", until: end)
    #expect(list.contains(issuer: "a", tokenID: "1"))
    #expect(!list.contains(issuer: "b", tokenID: "1"))
    #expect(!list.contains(issuer: nil, tokenID: "1"))
    #expect(list.contains(issuer: nil, tokenID: "2"))
    #expect(!list.contains(issuer: "", tokenID: "2"))
  }

  @Test("compares bytes")
  func bytes() {
    var list = DenyList()
    list.add(issuer: "e\u{301}", tokenID: "K", until: end)
    #expect(!list.contains(issuer: "\u{E9}", tokenID: "K"))
    #expect(!list.contains(issuer: "e\u{301}", tokenID: "\u{212A}"))
    #expect(list.contains(issuer: "e\u{301}", tokenID: "K"))
  }

  @Test("forgets tokens that have expired, and keeps the later end of one added twice")
  func ends() {
    var list = DenyList()
    list.add(issuer: "a", tokenID: "1", until: NumericDate(10))
    list.add(issuer: "a", tokenID: "2", until: NumericDate(30))
    list.add(issuer: "a", tokenID: "2", until: NumericDate(20))
    #expect(list.entries.map(\.entry.tokenID) == ["1", "2"])
    #expect(list.entries.map(\.until) == [NumericDate(10), NumericDate(30)])
    list.removeExpired(at: NumericDate(10))
    #expect(list.count == 1)
    #expect(list.contains(issuer: "a", tokenID: "2"))
  }

  @Test("takes no more than it may, but may lengthen what is on it")
  func capacity() {
    var list = DenyList(capacity: 2)
    let added = ["1", "2", "3"].map { list.add(issuer: "a", tokenID: $0, until: NumericDate(10)) }
    #expect(added == [true, true, false])
    #expect(!list.contains(issuer: "a", tokenID: "3"))
    let isLonger = list.add(issuer: "a", tokenID: "2", until: NumericDate(20))
    #expect(isLonger)
    list.removeExpired(at: NumericDate(10))
    let isAdded = list.add(issuer: "a", tokenID: "3", until: NumericDate(30))
    #expect(isAdded && list.count == 2)
  }
}
