import Terminal

/// The styles of all roles and the colour pairs behind them, for what the terminal can do.
struct RolePalette {
  /// What the colours were chosen for; nil when that is not known.
  let ground: Ground?
  private let styles: [RoleStyle]
  private let pairs: [Int]

  /// Defines the colour pairs; curses must have been started, and its colours too.
  init(_ colors: TerminalCapabilities.Colors, on ground: Ground?) {
    self.ground = ground
    styles = Role.allCases.map { RoleStyle($0, colors, on: ground) }
    var known: [[Int?]: Int] = [:]
    pairs = styles.map { style in
      let colors = [style.foreground, style.background]
      guard colors != [nil, nil] else { return 0 }
      if let pair = known[colors] { return pair }
      let pair = known.count + 1
      known[colors] = pair
      NcursesLibrary.define(pair: pair, style)
      return pair
    }
  }

  /// Roles are numbered in the order of `Role.allCases`.
  func look(of role: Role) -> (style: RoleStyle, pair: Int) {
    let index = Int(role.rawValue)
    return (styles[index], pairs[index])
  }
}
