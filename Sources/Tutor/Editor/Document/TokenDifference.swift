/// Where a token differs from the one it was made from, part by part.
struct TokenDifference: Sendable, Hashable {
  /// UTF-8 offsets in the new token.
  private(set) var ranges: [Range<Int>] = []
  /// Letters that were changed, added or taken away.
  private(set) var count = 0

  init() {}

  init(from old: [UInt8], to new: [UInt8]) {
    guard old != new else { return }
    let oldParts = old.split(separator: Self.dot, maxSplits: 2, omittingEmptySubsequences: false)
    let newParts = new.split(separator: Self.dot, maxSplits: 2, omittingEmptySubsequences: false)
    for index in 0..<max(oldParts.count, newParts.count) {
      switch (index < oldParts.count, index < newParts.count) {
      case (true, true): compare(oldParts[index], newParts[index])
      case (true, false): count += oldParts[index].count + 1
      default:
        // The dot before the part is new too.
        ranges.append(newParts[index].startIndex - 1..<newParts[index].endIndex)
        count += newParts[index].count + 1
      }
    }
  }

  private static let dot = UInt8(ascii: ".")

  private mutating func compare(_ old: ArraySlice<UInt8>, _ new: ArraySlice<UInt8>) {
    if old.count == new.count {
      for (place, offset) in zip(new.indices, old.indices) where new[place] != old[offset] {
        add(place)
      }
      return
    }
    var (old, new) = (old, new)
    while let first = old.first, first == new.first {
      old.removeFirst()
      new.removeFirst()
    }
    while let last = old.last, last == new.last {
      old.removeLast()
      new.removeLast()
    }
    if !new.isEmpty { ranges.append(new.startIndex..<new.endIndex) }
    count += max(old.count, new.count)
  }

  private mutating func add(_ place: Int) {
    count += 1
    if let last = ranges.indices.last, ranges[last].upperBound == place {
      ranges[last] = ranges[last].lowerBound..<place + 1
    } else {
      ranges.append(place..<place + 1)
    }
  }

  /// "3 letters differ"; empty when nothing does.
  var text: String {
    switch count {
    case 0: ""
    case 1: "1 letter differs"
    default: "\(count) letters differ"
    }
  }
}
