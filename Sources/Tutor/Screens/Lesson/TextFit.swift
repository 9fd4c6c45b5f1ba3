package import LessonScript
package import SourceJSON
import Terminal

/// Whether the text of each step, with what it asks and replies, has room beside what there is to
/// see on the smallest screens. What has none can be scrolled, but who reads for the first time
/// does not know.
package enum TextFit {
  /// Stands with the codes of the lessons' own rules in `AUTHORING.md`.
  package static let code = "L050"

  /// The sizes, and the rows that texts may take there.
  static let rooms = [
    (size: Size(columns: 80, rows: 24), rows: 8), (size: ScreenLayout.minimum, rows: 9),
  ]

  /// A warning for each step whose text does not fit.
  package static func check(_ lesson: Lesson) -> [Diagnostic] {
    lesson.allSteps.compactMap { step in
      for (size, room) in rooms {
        let rows = NarrationPane.rows(of: step, width: size.columns - 2, Env(size: size))
        guard rows > room else { continue }
        let place = step.pointer.appending("say")
        return Diagnostic(
          .warning, code: code,
          "the text of this step, with what it asks, takes \(rows) rows at \(size), "
            + "where \(room) have room",
          source: lesson.source, range: lesson.root[place]?.range ?? step.range, pointer: place,
          help: "make two steps of it, shorten it, or move some of it to \"notes\"")
      }
      return nil
    }
  }
}
