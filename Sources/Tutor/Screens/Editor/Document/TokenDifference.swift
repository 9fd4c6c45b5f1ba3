/// Where a token differs from the one it was made from, part by part.
struct TokenDifference: Sendable, Hashable {
  /// UTF-8 offsets in the new token.
  private(set) var ranges: [Range<Int>] = []
  /// Letters that were changed, added or taken away.
  private(set) var count = 0

  init() {}

  /// What stands behind the second dot is the third part (``TokenSegments/slices``).
  init(from oldParts: [ArraySlice<UInt8>], to newParts: [ArraySlice<UInt8>]) {
    for index in 0..<max(oldParts.count, newParts.count) {
      switch (index < oldParts.count, index < newParts.count) {
      case (true, true): compare(oldParts[index], newParts[index])
      case (true, false): count += oldParts[index].count + 1
      case (false, _):
        // The dot before the part is new too.
        ranges.append(newParts[index].startIndex - 1..<newParts[index].endIndex)
        count += newParts[index].count + 1
      }
    }
  }

  private mutating func compare(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) {
    let found = ByteDifference(from: old, to: new)
    count += found.count
    ranges += found.ranges.map {
      $0.lowerBound + new.startIndex..<$0.upperBound + new.startIndex
    }
  }
}
