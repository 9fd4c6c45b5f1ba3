/// Where bytes differ from those they were made from: the one way in which a change is found, in
/// the lesson as in the editor.
struct ByteDifference: Sendable, Hashable {
  /// Offsets in the new bytes, counted from their beginning.
  private(set) var ranges: [Range<Int>] = []
  /// Bytes that were changed, added or taken away.
  private(set) var count = 0

  init() {}

  /// Byte by byte where both are of one length, else all between the beginning and the end that
  /// they share.
  init(from old: some Collection<UInt8>, to new: some Collection<UInt8>) {
    let found = old.withContiguousStorageIfAvailable { old in
      new.withContiguousStorageIfAvailable { new in Self(old, new) }
    }
    self = (found ?? nil) ?? Self(from: Array(old), to: Array(new))
  }

  private init(_ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>) {
    let start = SharedEnds.prefix(of: old, new)
    let end = SharedEnds.suffix(of: old, new, atMost: min(old.count, new.count) - start)
    let (oldEnd, newEnd) = (old.count - end, new.count - end)
    guard old.count == new.count else {
      if start < newEnd { ranges = [start..<newEnd] }
      count = max(oldEnd, newEnd) - start
      return
    }
    for place in start..<newEnd where new[place] != old[place] { add(place) }
  }

  private mutating func add(_ place: Int) {
    count += 1
    if let last = ranges.indices.last, ranges[last].upperBound == place {
      ranges[last] = ranges[last].lowerBound..<place + 1
    } else {
      ranges.append(place..<place + 1)
    }
  }
}
