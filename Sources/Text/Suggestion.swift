/// What somebody may have meant by a name that is not known.
package enum Suggestion {
  /// Names longer than this are not looked at: the work grows with the product of the lengths.
  private static let longest = 64

  /// The candidate that is nearest to a name, or nil when none is near enough to be meant.
  ///
  /// Near is at most a third of the longer name in letters added, left out, replaced or swapped
  /// with their neighbour, case aside. Of equally near candidates the first counts.
  package static func closest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().prefix(longest + 1))
    guard !wanted.isEmpty, wanted.count <= longest else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().prefix(longest + 1))
      guard letters.count <= longest else { continue }
      let allowed = max(1, max(letters.count, wanted.count) / 3)
      // A name of one or two letters is one letter from half of all others.
      let distance = distance(wanted, letters)
      guard distance <= allowed, distance < min(wanted.count, letters.count) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.name
  }

  /// Help that names the nearest candidate: `did you mean "server"?`; nil when none is near.
  package static func help(for name: String, among candidates: some Sequence<String>) -> String? {
    closest(to: name, among: candidates).map { "did you mean \"\($0)\"?" }
  }

  /// The least number of letters to add, leave out, replace or swap with their neighbour (optimal
  /// string alignment).
  private static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in 1...max(first.count, 1) where row <= first.count {
      var current = [row]
      current.reserveCapacity(second.count + 1)
      for column in 1...max(second.count, 1) where column <= second.count {
        let replaced = last[column - 1] + (first[row - 1] == second[column - 1] ? 0 : 1)
        var least = min(replaced, last[column] + 1, current[column - 1] + 1)
        if row > 1, column > 1, first[row - 1] == second[column - 2],
          first[row - 2] == second[column - 1]
        {
          least = min(least, beforeLast[column - 2] + 1)
        }
        current.append(least)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
