package import SourceJSON

/// Every rule: one file each.
package enum LessonRules {
  /// In the order of their codes.
  package static let all: [LessonRule] = [
    UniqueIDs.rule,
    NarrationLines.rule,
    NarrationWidth.rule,
    CodeWidth.rule,
    ProgressWidth.rule,
    TitleWidth.rule,
    ColourNames.rule,
    CodeFocus.rule,
    PlausibleMinutes.rule,
    LessonSize.rule,
    HintsHelp.rule,
    TermsIntroduced.rule,
    ReviewSteps.rule,
  ]

  /// What all rules find.
  package static func check(_ lesson: Lesson) -> [Diagnostic] {
    all.flatMap { $0.check(lesson, in: lesson) }
  }
}
