package import Terminal

/// What screens need to know of the world outside: a value, given with every message and drawing.
package struct Env: Sendable {
  /// The size of the screen as it was last told.
  package var size: Size
  /// What the screen can show.
  package var glyphs: Glyphs
  /// The language of all that is not the lesson's.
  package var words: Words

  package init(size: Size, glyphs: Glyphs = .unicode, words: Words = .english) {
    self.size = size
    self.glyphs = glyphs
    self.words = words
  }
}
