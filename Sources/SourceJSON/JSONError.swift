/// Why a text is not the JSON we take, and where.
///
/// Holds facts; the words are made in `JSONError+Sentences.swift` when somebody wants to read them.
package struct JSONError: Error, Sendable, Hashable {
  /// What is wrong.
  package let problem: Problem
  /// Where it is wrong, in bytes from the start of the text.
  package let range: Range<Int>
  /// A second place that belongs to it: the first of two equal names, the bracket that was never
  /// closed.
  package let related: Range<Int>?

  /// A problem with its place.
  package init(_ problem: Problem, range: Range<Int>, related: Range<Int>? = nil) {
    self.problem = problem
    self.range = range
    self.related = related
  }

  /// What can be wrong with a text.
  package enum Problem: Sendable, Hashable {
    /// The text has more bytes than the limit allows.
    case tooLarge(bytes: Int, limit: Int)
    /// More objects and arrays are open at once than the limit allows.
    case tooDeep(limit: Int)
    /// The text begins with U+FEFF (RFC 8259 §8.1).
    case byteOrderMark
    /// Something stands where the grammar wants something else.
    case unexpected(Found, allowed: Allowed)
    /// A comma with nothing after it.
    case trailingComma(in: Container)
    /// A number with a needless zero in front.
    case leadingZero
    /// A number lacks digits at a place that must have some.
    case missingDigits(NumberPart)
    /// A string that does not end. `related` is its opening quote.
    case unterminatedString
    /// A raw control character, U+0000 to U+001F, in a string.
    case controlCharacter(UInt8)
    /// A backslash before a character that cannot follow one; nil at the end of the text.
    case unknownEscape(Unicode.Scalar?)
    /// `\u` without four hexadecimal digits after it.
    case incompleteUnicodeEscape
    /// Half of a surrogate pair, which is no character (RFC 8259 §8.2).
    case loneSurrogate(UInt16)
    /// A byte that is not UTF-8 (RFC 8259 §8.1).
    case invalidUTF8(UInt8)
    /// A name that the object already has. `related` is the first one.
    case duplicateName(String)
  }

  /// What stands where something else should.
  package enum Found: Sendable, Hashable {
    /// The text is over.
    case end
    /// A character that begins nothing.
    case character(Unicode.Scalar)
    /// Letters that are not `true`, `false` or `null`.
    case word(String)
    /// A byte that is no character at all.
    case byte(UInt8)
  }

  /// What the grammar allows at a place.
  package enum Allowed: Sendable, Hashable {
    /// Any value.
    case value
    /// After `[`.
    case valueOrArrayEnd
    /// After a value in an array.
    case commaOrArrayEnd
    /// After `{`.
    case nameOrObjectEnd
    /// After a comma in an object.
    case name
    /// After a name.
    case colon
    /// After a value in an object.
    case commaOrObjectEnd
    /// After the one value of the text.
    case end
  }

  /// What holds other values.
  package enum Container: Sendable, Hashable {
    case array
    case object
  }

  /// The parts of a number that must have digits.
  package enum NumberPart: Sendable, Hashable {
    case afterMinus
    case afterPoint
    case afterExponent
  }
}
