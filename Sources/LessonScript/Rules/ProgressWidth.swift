import SourceJSON
import Text

enum ProgressWidth {
  /// One row of 80 columns with a space at each end.
  static let limit = 78

  static let rule = LessonRule(
    "L026", "the short names of the stages fit into the progress line"
  ) { lesson in
    // Each is drawn behind a mark, with a space between, and "12/12" stands at the end.
    let longest = lesson.stages.map(\.steps.count).max() ?? 0
    let count = " \(longest)/\(longest)"
    let width =
      lesson.stages.reduce(0) { $0 + 1 + TextWidth.of($1.short) }
      + max(0, lesson.stages.count - 1) + count.utf8.count
    guard width > limit, let last = lesson.stages.last else { return [] }
    return [
      Finding(
        message: "with the short names of all stages the progress line is \(width) columns wide, "
          + "at most \(limit) fit",
        pointer: last.pointer.appending("short"), help: "shorten some of them")
    ]
  }
}
