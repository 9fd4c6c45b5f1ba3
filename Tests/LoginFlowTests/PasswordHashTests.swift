import LoginFlow
import Testing

@Suite("Password hashes") struct PasswordHashTests {
  @Test(
    "each teaching account opens with its own password only",
    arguments: [
      ("alice", "correct horse"), ("mallory", "12 bottles"), ("guest", "guest"),
    ])
  func teachingPasswords(user: String, password: String) throws {
    let account = try #require(Account.teaching.first { $0.userName == user })
    #expect(account.password.matches(password))
    #expect(!account.password.matches(password + " "))
  }

  @Test("there are three teaching accounts, and one of them has 3000 $")
  func accounts() {
    #expect(Account.teaching.map(\.userName) == ["alice", "mallory", "guest"])
    #expect(Account.teaching.first?.balance == 3000)
  }

  @Test("the test vector of RFC 7914 §12 matches")
  func rfc7914() throws {
    let hash = try #require(
      PasswordHash(
        "$scrypt$ln=14,r=8,p=1$U29kaXVtQ2hsb3JpZGU$cCO9yzr9"
          + "c0hGHAbNgf046/2o+7qQT44+qbVD9lRdofLVQylVYT8Pz2LUlwUkKpr55h6F3A1lHkDfzwF7RVdYhw"))
    #expect(hash.matches("pleaseletmein"))
    #expect(!hash.matches("pleaseletmeout"))
  }

  @Test(
    "texts that are no scrypt hash are refused",
    arguments: [
      "", "plain", "$argon2id$v=19$m=1,t=1,p=1$YQ$YQ", "$scrypt$ln=13,r=8$YQ$YQ",
      "$scrypt$ln=0,r=8,p=1$YQ$YQ", "$scrypt$ln=19,r=32,p=1$YQ$YQ", "$scrypt$ln=13,r=8,p=1$*$YQ",
      "$scrypt$ln=13,r=8,p=1$YQ$",
    ])
  func refused(_ text: String) {
    #expect(PasswordHash(text) == nil)
  }
}
