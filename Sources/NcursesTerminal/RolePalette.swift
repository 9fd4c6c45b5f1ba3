import Terminal

/// The styles of all roles and the colour pairs behind them, for what the terminal can do.
struct RolePalette {
  private let styles: [RoleStyle]
  private let pairs: [Int]

  /// Defines the colour pairs; curses must have been started.
  init(_ colors: TerminalCapabilities.Colors) {
    guard colors != .monochrome else {
      styles = Role.allCases.map(RoleStyle.monochrome)
      pairs = Role.allCases.map { _ in 0 }
      return
    }
    let ownBackground = NcursesLibrary.startColors()
    styles = Role.allCases.map { role in
      var style = RoleStyle.colored(role)
      // A grey of its own is dim enough, and a colour takes fewer bytes to switch than an attribute.
      if colors == .palette256, style.color != nil { style.attributes.remove(.dim) }
      return style
    }
    var known: [Int: Int] = [:]
    pairs = styles.map { style in
      guard let color = colors == .eight ? style.basic : style.color else { return 0 }
      if let pair = known[color] { return pair }
      let pair = known.count + 1
      known[color] = pair
      NcursesLibrary.define(pair: pair, color: color, ownBackground: ownBackground)
      return pair
    }
  }

  /// Roles are numbered in the order of `Role.allCases`.
  func look(of role: Role) -> (style: RoleStyle, pair: Int) {
    let index = Int(role.rawValue)
    return (styles[index], pairs[index])
  }
}
