import LoginFlow
import Testing

@Suite("The memo of slow hashes") struct PasswordMemoTests {
  /// Quick to work out, for tests that ask often; no password is right.
  private static let quick = PasswordHash("$scrypt$ln=1,r=8,p=1$YWJjZGVmZ2g$AAAAAAAAAAAAAAAAAAAAAA")

  @Test("gives the answers of the hash itself")
  func answers() throws {
    let alice = try #require(Account.teaching.first)
    var memo = PasswordMemo()
    for _ in 0..<2 {
      let right = memo.matches(alice.password, password: "correct horse")
      let wrong = memo.matches(alice.password, password: "wrong")
      #expect(right && !wrong)
    }
    #expect(memo.count == 2)
  }

  @Test("tells hashes and passwords apart")
  func questions() throws {
    let quick = try #require(Self.quick)
    let other = try #require(PasswordHash(quick.text.replacing("ln=1", with: "ln=2")))
    var memo = PasswordMemo()
    for hash in [quick, other] {
      for password in ["", "a", "A", "a ", "é", "e\u{301}"] {
        _ = memo.matches(hash, password: password)
      }
    }
    #expect(memo.count == 12)
  }

  @Test("holds no password")
  func secrecy() throws {
    let quick = try #require(Self.quick)
    var memo = PasswordMemo()
    _ = memo.matches(quick, password: "correct horse")
    var text = ""
    dump(memo, to: &text)
    #expect(!text.contains("horse"))
  }

  @Test("remembers no more than it may", arguments: [0, 1, 3])
  func bound(_ capacity: Int) throws {
    let quick = try #require(Self.quick)
    var memo = PasswordMemo(capacity: capacity)
    var other = PasswordMemo()
    for number in 0..<10 {
      let isRight = memo.matches(quick, password: "\(number)")
      #expect(!isRight && memo.count <= capacity)
      _ = other.matches(quick, password: "other \(number)")
    }
    memo.merge(other)
    #expect(memo.count <= capacity)
  }

  @Test("takes over what another knows")
  func merging() throws {
    let quick = try #require(Self.quick)
    var first = PasswordMemo()
    var second = PasswordMemo()
    _ = first.matches(quick, password: "a")
    _ = second.matches(quick, password: "a")
    _ = second.matches(quick, password: "b")
    first.merge(second)
    #expect(first.count == 2)
  }
}
