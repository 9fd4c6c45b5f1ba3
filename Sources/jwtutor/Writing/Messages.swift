import SourceJSON
import SystemPackage
import Text

/// What the program says about its work, on standard error. Data goes to ``StandardOutput``.
///
/// A message is one line, whatever file names, tokens and options it repeats: none of them can
/// begin a line that looks like ours.
enum Messages {
  static func error(_ sentence: String) { line("jwtutor: error: \(sentence)") }
  static func warning(_ sentence: String) { line("jwtutor: warning: \(sentence)") }
  static func note(_ sentence: String) { line("jwtutor: note: \(sentence)") }

  /// Writes one line.
  static func line(_ text: String) { write(VisibleText.show(text) + "\n") }

  /// Writes text of our own, in which nothing comes from outside.
  static func ownText(_ text: String) { write(text) }

  /// Diagnostics with their places; the printer has made their texts harmless.
  static func diagnostics(_ diagnostics: [Diagnostic]) {
    write(DiagnosticPrinter.text(diagnostics))
  }

  private static func write(_ text: String) {
    // Nobody is left to tell when this fails.
    try? FileDescriptor.standardError.write(all: Array(text.utf8))
  }
}
