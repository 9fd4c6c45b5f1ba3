/// A right lesson of one step.
enum TinyLesson {
  /// - Parameters:
  ///   - notes: JSON: a text, or `{"file": …}`.
  ///   - more: further members of the step, each with a comma in front.
  static func text(id: String = "tiny", notes: String = #""None.""#, more: String = "") -> String {
    """
    {
      "formatVersion": 1, "id": "\(id)", "lang": "en", "title": "Tiny", "summary": "Tiny.",
      "level": "beginner", "minutes": 1, "authors": ["Ada"], "license": "CC0-1.0",
      "status": "draft", "objectives": ["Learn."], "keyPoints": ["Known."],
      "clock": "2026-11-02T09:00:00Z",
      "stages": [{"id": "stage", "title": "Stage", "short": "Stage", "steps": [
        {"id": "step", "title": "Step", "say": "Something.", "notes": \(notes)\(more)}
      ]}]
    }

    """
  }
}
