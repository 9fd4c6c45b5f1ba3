import LessonBundle
import LessonScript
import LoginFlow
import SourceJSON
import Testing

/// The lessons inside the binary.
enum Shipped {
  static let library = LessonLibrary(files: LessonBundle.files)

  static func login() throws -> Lesson {
    try #require(library.entries.first { $0.id == "logging-in" }?.lesson)
  }

  /// The lesson's text with one place changed, read again.
  static func login(changing old: String, to new: String) throws -> Lesson {
    let source = try login().source
    let text = String(decoding: source.bytes, as: UTF8.self)
    let parts = text.components(old)
    try #require(parts.count == 2, "\(old) stands \(parts.count - 1) times in the lesson")
    let changed = SourceText(name: source.name, text: parts.joined(separator: new))
    let read = LessonReader.check(changed, glossary: library.glossary) { path throws(FileProblem) in
      guard let file = LessonBundle.files.first(where: { $0.path == "logging-in/\(path)" })
      else { throw .missing }
      return SourceText(name: path, text: file.text)
    }
    return try #require(read.lesson, "\(DiagnosticPrinter.text(read.diagnostics))")
  }

  /// The line of the lesson's file in which a text stands.
  static func line(of text: String) throws -> Int {
    let source = try login().source
    let before = String(decoding: source.bytes, as: UTF8.self).components(text)[0]
    return source.location(at: before.utf8.count).line
  }

  /// The slow hashes of the shipped lessons, worked out once for all tests.
  static let memo: PasswordMemo = {
    var memo = PasswordMemo()
    let passwords = [
      "alice": ["correct horse", "wrong horse", "correcthorse", "12 bottles"],
      "mallory": ["12 bottles"], "guest": ["guest"],
    ]
    for account in Account.teaching {
      for password in passwords[account.userName] ?? [] {
        _ = memo.matches(account.password, password: password)
      }
    }
    return memo
  }()
}

extension String {
  /// What stands between the occurrences of another text.
  func components(_ separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}
