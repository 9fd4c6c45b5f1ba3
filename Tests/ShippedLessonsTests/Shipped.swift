import LessonBundle
import LessonScript
import LoginFlow
import SourceJSON

/// The lessons inside the binary.
enum Shipped {
  static let library = LessonLibrary(files: LessonBundle.files)

  /// The slow hashes of the shipped lessons, worked out once for all tests.
  static let memo: PasswordMemo = {
    var memo = PasswordMemo()
    let passwords = ["alice": "correct horse", "mallory": "12 bottles"]
    for account in Account.teaching {
      guard let password = passwords[account.userName] else { continue }
      _ = memo.matches(account.password, password: password)
    }
    return memo
  }()
}
