/// Why a text is not the JSON this program takes, and where.
package struct JSONError: Error, Sendable, Hashable {
  package let problem: Problem
  /// The bytes at fault.
  package let range: Range<Int>
  /// Another place that belongs to it: the first of two equal names, an opening bracket.
  package let related: Range<Int>?

  package enum Problem: Sendable, Hashable {
    case tooLarge(bytes: Int, limit: Int)
    case tooDeep(limit: Int)
    case empty
    case byteOrderMark
    case unexpected(found: Found, expected: Expected)
    case duplicateName(String)
    case invalidUTF8
    case controlCharacter(UInt8)
    case unknownEscape(UInt8)
    case malformedUnicodeEscape
    case loneSurrogate
    case leadingZero
    case missingDigits
    case unclosedString
    case textAfterValue
  }

  /// What stood there.
  package enum Found: Sendable, Hashable {
    case end
    case byte(UInt8)
  }

  /// What may stand there.
  package enum Expected: Sendable, Hashable {
    case value
    case nameOrEnd
    case name
    case colon
    case commaOrEndOfArray
    case commaOrEndOfObject
    case literal(String)
  }

  init(_ problem: Problem, _ range: Range<Int>, related: Range<Int>? = nil) {
    self.problem = problem
    self.range = range
    self.related = related
  }
}
