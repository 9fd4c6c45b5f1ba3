import LessonScript
import Terminal
import Text

/// The words of the glossary that are on the screen, explained: first those of the text, then those
/// of the panes.
struct GlossaryOverlay: TextOverlay {
  var scroll = 0

  var context: KeyContext { .reading }

  func box(over lesson: LessonScreen, _ env: Env) -> Box {
    Box(
      text: lines(lesson, env), title: env.words(.glossary), context: context, scroll: scroll, env)
  }

  private func lines(_ lesson: LessonScreen, _ env: Env) -> [StyledLine] {
    let paragraphs = lesson.step.asked.flatMap(\.paragraphs)
    let panes = Self.texts(ofPanes: lesson, env)
    let said = lesson.lesson.glossary.terms.filter { term in
      paragraphs.contains { term.occurs(in: $0) }
    }
    let shown = lesson.lesson.glossary.terms.filter { term in
      !said.contains { $0.id.isExactly(term.id) } && panes.contains { term.occurs(in: $0) }
    }
    guard !said.isEmpty || !shown.isEmpty else { return [StyledLine(env.words(.noGlossaryTerms))] }
    var lines = said.flatMap { Self.lines($0, env) }
    if !shown.isEmpty {
      lines += [StyledLine(env.words(.alsoOnScreen), .dim), StyledLine()]
      lines += shown.flatMap { Self.lines($0, env) }
    }
    return lines.dropLast()
  }

  private static func lines(_ term: Glossary.Term, _ env: Env) -> [StyledLine] {
    var lines = NarrationFlow.paragraphs(term.say, glyphs: env.glyphs)
    let name = StyledLine(VisibleText.prose(term.name, env.glyphs), .heading) + "  "
    if !lines.isEmpty { lines[0] = name + lines[0] }
    lines.append(StyledLine("  " + VisibleText.prose(term.source, env.glyphs), .dim))
    return lines + [StyledLine()]
  }

  /// What the panes show, each as one text and as a whole, whatever of it the screen has room for.
  private static func texts(ofPanes lesson: LessonScreen, _ env: Env) -> [String] {
    lesson.layout(env).panes.keys.filter { $0 != .narration }.map { pane in
      let context = PaneContext(state: lesson, width: 1000, height: .max, env: env)
      return PaneView.content(pane, context).lines.map(\.plain).joined(separator: "\n")
    }
  }
}

extension Step {
  /// What a learner reads before answering or acting.
  fileprivate var asked: [Prose] { [say] + requests.map(\.text) }
}
