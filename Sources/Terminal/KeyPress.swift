/// A key that was pressed.
package enum KeyPress: Sendable, Hashable {
  /// A printable character, or one that a terminal sent as text; space is one too.
  case character(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case left, right, up, down, home, end, pageUp, pageDown
  /// Control with a letter (lower case) or one of `@ [ \ ] ^ _`.
  case control(Character)
  /// Alt (or Escape at once) with a character.
  case alt(Character)
  /// F1…
  case function(Int)
  /// Control with an arrow: a word to the left or right.
  case wordLeft, wordRight
  /// Control with Home and End.
  case documentStart, documentEnd
}
