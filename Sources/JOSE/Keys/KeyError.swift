/// Why a key cannot be loaded: facts and a place. ``sentence`` makes it readable.
package struct KeyError: Error, Sendable, Hashable {
  /// What is wrong.
  package enum Problem: Sendable, Hashable {
    /// A secret without a byte.
    case emptySecret
  }

  /// What is wrong.
  package let problem: Problem
  /// Where in the text the key was read from, in bytes; nil when it came from no text.
  package let range: Range<Int>?

  /// A problem at a place.
  package init(_ problem: Problem, range: Range<Int>? = nil) {
    self.problem = problem
    self.range = range
  }
}
