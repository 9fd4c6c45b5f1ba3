package import Text

/// Text from outside for a screen with these glyphs.
extension VisibleText {
  package static func show(_ text: String, _ glyphs: Glyphs) -> String {
    glyphs.isASCII ? ascii(text) : show(text)
  }

  package static func prose(_ text: String, _ glyphs: Glyphs) -> String {
    glyphs.isASCII ? asciiProse(text) : prose(text)
  }
}
