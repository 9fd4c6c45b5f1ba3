import SourceJSON
import Terminal

/// What the program says about its work, on standard error. Data goes to ``StandardOutput``.
enum Messages {
  static func error(_ sentence: String) { plain("jwtutor: error: \(sentence)") }
  static func warning(_ sentence: String) { plain("jwtutor: warning: \(sentence)") }
  static func note(_ sentence: String) { plain("jwtutor: note: \(sentence)") }

  /// Writes a text as it is but for what a terminal would act on: file names, tokens and options
  /// are repeated in messages.
  static func plain(_ text: String) {
    let shown = VisibleText.prose(text)
    let ended = shown.utf8.last == UInt8(ascii: "\n") ? shown : shown + "\n"
    // Nobody is left to tell when this fails.
    try? Platform.write(Array(ended.utf8), to: Platform.standardError)
  }
}

extension Messages {
  /// Diagnostics with their places; the printer has made their texts harmless.
  static func diagnostics(_ diagnostics: [Diagnostic]) {
    try? Platform.write(
      Array(DiagnosticPrinter.text(diagnostics).utf8), to: Platform.standardError)
  }
}
