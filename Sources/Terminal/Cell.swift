/// One cell of a canvas: what is in it, and what for.
///
/// Eight bytes without references, so that a screen is compared and copied as plain memory. A
/// base with combining marks does not fit; then `glyph` is an index into the canvas's clusters.
struct Cell: Sendable, Hashable {
  /// A Unicode scalar value, or `firstCluster` plus an index.
  var glyph: UInt32
  var role: Role
  /// Columns covered: 1 or 2; 0 for the right half of a wide character.
  var width: UInt8

  static let firstCluster: UInt32 = 0x11_0000

  static func blank(_ role: Role) -> Cell { Cell(glyph: 0x20, role: role, width: 1) }

  var clusterIndex: Int? {
    glyph >= Cell.firstCluster ? Int(glyph - Cell.firstCluster) : nil
  }
}
