/// What a role is painted with, for every palette and ground.
enum Paint {
  /// The terminal's own colours.
  case own
  /// Letters.
  case text(Hue)
  /// Lines that need not be read.
  case mark(Hue)
  /// White letters on a ground of their own.
  case banner(Hue)

  enum Hue {
    /// Good, and where to look.
    case blue
    /// Bad.
    case orange
    case teal, violet, ochre, indigo, grey
  }

  struct Ink {
    var foreground: Int?
    var background: Int?
  }

  /// xterm's 256 colours: contrast of 4.5:1 for text and banners, of 3:1 for marks.
  func palette256(on ground: Ground?) -> Ink {
    switch self {
    case .own: Ink()
    case .text(let hue): Ink(foreground: ground.map(hue.readable))
    case .mark(let hue): Ink(foreground: ground.map(hue.readable) ?? hue.medium)
    case .banner(let hue): Ink(foreground: 231, background: hue.readable(on: .light))
    }
  }

  /// The eight colours, which look different everywhere: blue cannot be read on many dark
  /// grounds, yellow, green and cyan not on many light ones.
  func eight(on ground: Ground?) -> Ink {
    switch self {
    case .own: Ink()
    case .text(let hue): Ink(foreground: ground.flatMap(hue.basic))
    case .mark(let hue): Ink(foreground: ground.flatMap(hue.basic))
    case .banner(let hue): Ink(foreground: 7, background: hue == .orange ? 1 : 4)
    }
  }
}

extension Paint.Hue {
  fileprivate func readable(on ground: Ground) -> Int {
    let (dark, light) =
      switch self {
      case .blue: (75, 25)
      case .orange: (209, 160)
      case .teal: (80, 23)
      case .violet: (177, 127)
      case .ochre: (179, 94)
      case .indigo: (147, 61)
      case .grey: (247, 241)
      }
    return ground == .dark ? dark : light
  }

  /// Seen on every ground.
  fileprivate var medium: Int {
    switch self {
    case .blue: 32
    case .orange: 166
    case .teal: 30
    case .violet: 133
    case .ochre: 130
    case .indigo: 63
    case .grey: 243
    }
  }

  fileprivate func basic(on ground: Ground) -> Int? {
    let (red, green, magenta, cyan) = (1, 2, 5, 6)
    return switch (self, ground) {
    case (.blue, .dark), (.teal, .dark): cyan
    case (.indigo, .dark), (.ochre, .dark): green
    case (.orange, _): red
    case (.violet, _): magenta
    case (.blue, .light), (.teal, .light), (.indigo, .light), (.ochre, .light): nil
    case (.grey, _): nil
    }
  }
}
