package import SourceJSON

/// The text files of one lesson. However often the lesson names a file, it is read once, and all
/// of them together have a limit.
package struct LessonTexts {
  /// A text file by its path inside the lesson's folder.
  package typealias Source = (_ path: String) throws(FileProblem) -> SourceText

  private let source: Source
  private var known: [String: Result<SourceText, FileProblem>] = [:]
  private var bytes = 0

  init(source: @escaping Source) {
    self.source = source
  }

  /// The text file of a path that ``LessonTextFile/isInside(_:)`` allows.
  mutating func text(_ path: String) throws(FileProblem) -> SourceText {
    guard bytes <= LessonLimits.textBytes else {
      throw .tooMuchText(limit: LessonLimits.textBytes)
    }
    let text = try (known[path] ?? read(path)).get()
    bytes += text.bytes.count
    guard bytes <= LessonLimits.textBytes else {
      throw .tooMuchText(limit: LessonLimits.textBytes)
    }
    return text
  }

  private mutating func read(_ path: String) -> Result<SourceText, FileProblem> {
    let result = Result { () throws(FileProblem) in
      let text = try source(path)
      // Whoever reads the file looks at its size first; this holds for every source.
      guard text.bytes.count <= LessonLimits.textFileBytes else {
        throw .tooLarge(limit: LessonLimits.textFileBytes)
      }
      return text
    }
    known[path] = result
    return result
  }
}
