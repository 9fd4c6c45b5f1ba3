extension JSONError {
  /// What is to be said about this error in the text it was found in.
  ///
  /// - Parameter code: the code of the rule that wants the text to be JSON, if there is one.
  package func diagnostic(in source: SourceText, code: String? = nil) -> Diagnostic {
    var notes: [Diagnostic.Note] = []
    if let relatedSentence, let related {
      notes.append(Diagnostic.Note(relatedSentence, range: related))
    }
    return Diagnostic(
      .error, code: code, sentence, source: source, range: range, notes: notes, help: help)
  }
}
