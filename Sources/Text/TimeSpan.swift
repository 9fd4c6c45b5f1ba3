/// A span of time in words.
package enum TimeSpan {
  private static let units = [
    (31_536_000, "y"), (86_400, "d"), (3_600, "h"), (60, "min"), (1, "s"),
  ]

  /// The two largest units next to each other: `15 min`, `3 min 20 s`, `2 d`; the sign does not
  /// count. What no calendar knows is `ages`.
  package static func words(seconds: Double) -> String {
    guard seconds.magnitude < 1e15 else { return "ages" }
    let whole = Int(seconds.magnitude)
    guard let largest = units.firstIndex(where: { $0.0 <= whole }) else {
      return seconds == 0 ? "0 s" : "less than 1 s"
    }
    let (length, name) = units[largest]
    let first = "\(whole / length) \(name)"
    guard largest + 1 < units.count else { return first }
    // After the largest unit only the next one counts: "2 d 5 min" would claim too much.
    let (nextLength, nextName) = units[largest + 1]
    let next = whole % length / nextLength
    return next == 0 ? first : "\(first) \(next) \(nextName)"
  }
}
