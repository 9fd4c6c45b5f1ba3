/// Divides a length among parts that want a fixed length or a share of what is left.
package enum Layout {
  /// What one part asks for.
  package enum Track: Sendable, Hashable {
    /// Exactly this many cells, as long as they last.
    case fixed(Int)
    /// A share of what the fixed parts leave, in proportion to the other shares.
    case share(Int)
  }

  /// The lengths of the parts in order. Their sum never exceeds `length`; with at least one
  /// share it is exactly `length`, the last share taking the rounding.
  package static func divide(_ length: Int, _ tracks: [Track]) -> [Int] {
    var left = max(0, length)
    var lengths = [Int](repeating: 0, count: tracks.count)
    var shares = 0
    for (index, track) in tracks.enumerated() {
      switch track {
      case .fixed(let wanted):
        lengths[index] = min(max(0, wanted), left)
        left -= lengths[index]
      case .share(let weight): shares += max(0, weight)
      }
    }
    for (index, track) in tracks.enumerated() {
      guard case .share(let weight) = track, weight > 0, shares > 0 else { continue }
      lengths[index] = left * weight / shares
      left -= lengths[index]
      shares -= weight
    }
    return lengths
  }

  /// Parts side by side, from left to right.
  package static func columns(_ rect: Rect, _ tracks: [Track]) -> [Rect] {
    var rest = rect
    return divide(rect.width, tracks).map { rest.cutLeft($0) }
  }

  /// Parts one below the other, from the top.
  package static func rows(_ rect: Rect, _ tracks: [Track]) -> [Rect] {
    var rest = rect
    return divide(rect.height, tracks).map { rest.cutTop($0) }
  }
}
