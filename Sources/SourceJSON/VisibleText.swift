/// Text from outside made harmless: what a terminal would obey, or what a reader would not see or
/// see in the wrong order, is replaced by something visible.
enum VisibleText {
  /// The text with its control, direction and zero-width characters replaced.
  static func show(_ text: String) -> String {
    var shown = ""
    for scalar in text.unicodeScalars {
      if let substitute = substitute(for: scalar) {
        shown += substitute
      } else {
        shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// What a character is replaced by; nil for one that is shown as it is.
  static func substitute(for scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) }
    case 0x20...0x7E: return nil
    case 0x7F: return "\u{2421}"
    // Variation selectors, which are part of many emoji.
    case 0xFE0E, 0xFE0F: return nil
    default: break
    }
    if scalar.properties.isDefaultIgnorableCodePoint { return "⟨\(Hexadecimal.name(scalar))⟩" }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned:
      return "⟨\(Hexadecimal.name(scalar))⟩"
    default: return nil
    }
  }
}
