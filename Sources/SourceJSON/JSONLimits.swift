/// How large a JSON text may be.
package struct JSONLimits: Sendable, Hashable {
  /// How many arrays and objects may stand inside each other, at most ``maximumDepth``.
  package var depth: Int
  /// How many bytes the text may have.
  package var bytes: Int

  /// No limit on depth can be set higher: the parser calls itself once for each level.
  package static let maximumDepth = 512

  package init(depth: Int = 64, bytes: Int = 1 << 20) {
    self.depth = min(depth, Self.maximumDepth)
    self.bytes = bytes
  }

  package static let standard = JSONLimits()
}
