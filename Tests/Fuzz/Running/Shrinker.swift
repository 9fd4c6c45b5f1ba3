/// Makes a failing input small.
enum Shrinker {
  /// Takes away pieces, large ones first, while the rest still fails; gives up after some seconds.
  static func shrink(_ input: [UInt8], stillFails: ([UInt8]) -> Bool) -> [UInt8] {
    let end = ContinuousClock.now + .seconds(8)
    guard stillFails(input) else { return input }
    var smallest = input
    var length = max(1, smallest.count / 2)
    while ContinuousClock.now < end {
      var isSmaller = false
      var start = 0
      while start < smallest.count, ContinuousClock.now < end {
        var candidate = smallest
        candidate.removeSubrange(start..<min(start + length, smallest.count))
        if stillFails(candidate) {
          smallest = candidate
          isSmaller = true
        } else {
          start += length
        }
      }
      if length == 1, !isSmaller { break }
      if !isSmaller || length > smallest.count { length = max(1, min(length, smallest.count) / 2) }
    }
    return smallest
  }
}
