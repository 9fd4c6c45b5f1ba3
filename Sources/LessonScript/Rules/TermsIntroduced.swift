import SourceJSON

enum TermsIntroduced {
  static let rule = LessonRule(
    "L033", "a term of the glossary is explained before it is used, or where it is"
  ) { lesson in
    // Who reads a term for the first time is told of it once.
    var known: Set<String> = []
    return lesson.allSteps.flatMap { step -> [Finding] in
      // Lines without marks, as in format version 1, cannot introduce anything.
      guard !step.say.isBrokenByHand else { return [] }
      known.formUnion(step.introduces)
      let marked = step.texts.flatMap(\.text.paragraphs).flatMap(\.spans).filter(\.isTerm)
      known.formUnion(
        lesson.glossary.terms.filter { term in
          marked.contains { term.occurs(in: Prose.Paragraph(spans: [$0])) }
        }.map(\.id))
      return lesson.glossary.terms.filter { !known.contains($0.id) }.compactMap { term in
        guard let place = firstUse(of: term, in: step, lesson) else { return nil }
        known.insert(term.id)
        return Finding(
          message: "\"\(term.name)\" is used before a step explains it", pointer: place,
          severity: .warning,
          help: "explain it and mark it, *\(term.name)*, or name \"\(term.id)\" in \"introduces\"")
      }
    }
  }

  private static func firstUse(
    of term: Glossary.Term, in step: Step, _ lesson: Lesson
  ) -> JSONPointer? {
    for (text, place) in step.texts {
      if let index = text.paragraphs.firstIndex(where: { term.occurs(in: $0) }) {
        return LessonText.pointer(toPart: index, of: place, in: lesson)
      }
    }
    return nil
  }
}
