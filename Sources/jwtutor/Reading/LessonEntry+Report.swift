import LessonScript

extension LessonEntry {
  /// Says what was found, and how much more there is than a reader can use.
  func report() {
    Messages.diagnostics(Array(diagnostics.prefix(LessonLimits.problems)))
    let more = diagnostics.count - LessonLimits.problems + omitted
    if more > 0 { Messages.note(Remark.moreProblems(path: path, more).sentence) }
  }
}
