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
    for account in Account.teaching {
      for password in ["correct horse", "12 bottles", "guest"] {
        _ = memo.matches(account.password, password: password)
      }
    }
    return memo
  }()
}
