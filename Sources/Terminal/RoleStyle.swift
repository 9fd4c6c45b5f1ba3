/// How a role looks: colours where there are colours that can be read, and attributes that tell
/// roles apart without any.
///
/// No single colour of the 256 has a contrast of 4.5:1 to black, Solarized's dark ground and
/// white alike. Text is therefore coloured where the ground is known to be dark or light; where it
/// is not, it keeps the terminal's own colour, and only frames, for which 3:1 is enough, and
/// banners, which bring their own ground, are coloured. Good and bad differ as blue and orange
/// or red, which all eyes tell apart, and always by their signs too.
package struct RoleStyle: Sendable, Hashable {
  package struct Attributes: OptionSet, Sendable, Hashable {
    package let rawValue: Int
    package init(rawValue: Int) { self.rawValue = rawValue }
    package static let bold = Attributes(rawValue: 1)
    package static let dim = Attributes(rawValue: 2)
    package static let underline = Attributes(rawValue: 4)
    package static let reverse = Attributes(rawValue: 8)
  }

  /// Number in the terminal's palette; nil for its own colour.
  package var foreground: Int?
  package var background: Int?
  package var attributes: Attributes

  init(foreground: Int? = nil, background: Int? = nil, _ attributes: Attributes = []) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// `ground` is nil where it is not known.
  package init(_ role: Role, _ colors: TerminalCapabilities.Colors, on ground: Ground?) {
    let look = RoleLook(role)
    switch colors {
    case .monochrome: self.init(look.plain)
    case .eight:
      let ink = look.paint.eight(on: ground)
      self.init(foreground: ink.foreground, background: ink.background, look.attributes(ink))
    case .palette256:
      let ink = look.paint.palette256(on: ground)
      // A grey of its own is dim enough; where there is none, half of a contrast that nobody knows
      // is too little.
      self.init(
        foreground: ink.foreground, background: ink.background,
        look.attributes(ink).subtracting(.dim))
    }
  }
}
