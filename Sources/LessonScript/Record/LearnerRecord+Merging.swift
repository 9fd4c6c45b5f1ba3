extension LearnerRecord {
  /// What two programs did in the same lesson, put together.
  ///
  /// Of each step the one that was changed wins; where both changed it, the one with which a
  /// learner is further, and this one where that is the same.
  /// - Parameters:
  ///   - kept: what the other one has kept.
  ///   - base: what both began with.
  package func merged(into kept: LearnerRecord, since base: LearnerRecord) -> LearnerRecord {
    var merged = kept
    for step in Set(steps.keys).union(base.steps.keys) where self[step] != base[step] {
      let isOther = kept[step] != base[step] && kept[step].isFurther(than: self[step])
      merged[step] = isOther ? kept[step] : self[step]
    }
    if position != base.position { merged.position = position }
    return merged
  }
}

extension StepRecord {
  fileprivate func isFurther(than other: StepRecord) -> Bool {
    other.advance.lexicographicallyPrecedes(advance)
  }

  /// How far a learner is with the step, what counts most first.
  private var advance: [Int] {
    let mark =
      switch mark {
      case .done: 2
      case .skipped: 1
      case nil: 0
      }
    return [mark, answer == nil ? 0 : 1, commands.count, hints]
  }
}
