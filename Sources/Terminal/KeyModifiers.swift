/// The keys held down with another one, as terminals number them: one plus these bits (xterm's
/// control sequences; the last five are the kitty keyboard protocol's).
struct KeyModifiers: OptionSet {
  let rawValue: Int

  static let shift = KeyModifiers(rawValue: 1)
  static let alt = KeyModifiers(rawValue: 2)
  static let control = KeyModifiers(rawValue: 4)
  /// Super, hyper and meta: combinations that belong to the desktop.
  static let desktop = KeyModifiers(rawValue: 8 | 16 | 32)
  static let capsLock = KeyModifiers(rawValue: 64)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// From the number that a terminal sends; none for nil and zero, and nil for what is no number
  /// of modifiers.
  init?(number: Int?) {
    let number = max(1, number ?? 1)
    guard number <= 256 else { return nil }
    self.init(rawValue: number - 1)
  }
}
