/// How much a JSON text may ask of us.
package struct JSONLimits: Sendable, Hashable {
  /// How many objects and arrays may be open at once; the outermost is the first.
  package var depth: Int {
    didSet { depth = min(depth, Self.deepest) }
  }
  /// How many bytes the text may have.
  package var bytes: Int

  /// The depth that no limit goes beyond: reading, comparing, writing and releasing a tree take
  /// some stack for each level, and this much fits every thread.
  package static let deepest = 512

  /// 64 levels and one mebibyte.
  package static let standard = JSONLimits()

  /// Limits; a depth beyond `deepest` counts as `deepest`.
  package init(depth: Int = 64, bytes: Int = 1 << 20) {
    self.depth = min(depth, Self.deepest)
    self.bytes = bytes
  }
}
