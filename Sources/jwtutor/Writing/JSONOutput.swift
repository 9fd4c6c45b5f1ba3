import SourceJSON
import Text

/// JSON for standard output.
enum JSONOutput {
  /// One line, with its line break.
  static func line(_ value: JSONValue) -> String {
    harmless(JSONWriter.compactText(JSONNode(value))) + "\n"
  }

  /// A line for each member, with its line break.
  static func pretty(_ node: JSONNode) -> String { harmless(JSONWriter.prettyText(node)) + "\n" }

  /// Appends a text as a JSON string with its quotes.
  static func append(_ text: String, to bytes: inout [UInt8]) {
    if isPlain(text) {
      JSONWriter.append(text, to: &bytes)
    } else {
      bytes += harmless(JSONWriter.quoted(text)).utf8
    }
  }

  /// Writes what a terminal would act on or a reader would not see as `\u` escapes. In JSON text
  /// such characters stand only inside strings, where the escape means the same.
  private static func harmless(_ text: String) -> String {
    if isPlain(text) { return text }
    return VisibleText.replacingHostile(in: text) { $0 == "\n" ? "\n" : escape($0) }
  }

  private static func isPlain(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      // Without branches, so that the compiler looks at many bytes at a time.
      var strangers: UInt8 = 0
      for byte in bytes { strangers |= byte == 0x0A || byte &- 0x20 < 0x5F ? 0 : 1 }
      return strangers == 0
    }
  }

  private static func escape(_ scalar: Unicode.Scalar) -> String {
    String(scalar).utf16.map { "\\u" + Hexadecimal.text($0).lowercased() }.joined()
  }
}
