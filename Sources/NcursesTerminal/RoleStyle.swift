import CNcurses
import Terminal

/// How a role looks: a colour where there are colours, and attributes that tell roles
/// apart without any.
///
/// The 256-colour numbers are of medium lightness, so that they can be read on black and on
/// white; good and bad differ as blue and orange, which all eyes tell apart. The eight colours are
/// the terminal's own palette; white, black and yellow are avoided, which vanish on one background.
struct RoleStyle: Hashable {
  struct Attributes: OptionSet, Hashable {
    let rawValue: Int
    static let bold = Attributes(rawValue: cn_bold)
    static let dim = Attributes(rawValue: cn_dim)
    static let underline = Attributes(rawValue: cn_underline)
    static let reverse = Attributes(rawValue: cn_reverse)
  }

  /// Number in the 256-colour palette; nil for the terminal's own colour.
  var color: Int?
  /// Number among the eight colours.
  var basic: Int?
  var attributes: Attributes

  init(_ color: Int? = nil, _ basic: Int? = nil, _ attributes: Attributes = []) {
    self.color = color
    self.basic = basic
    self.attributes = attributes
  }

  private static let red = 1
  private static let green = 2
  private static let blue = 4
  private static let magenta = 5
  private static let cyan = 6

  /// The look in a terminal with colours.
  static func colored(_ role: Role) -> RoleStyle {
    switch role {
    case .text: RoleStyle()
    case .strong: RoleStyle(nil, nil, .bold)
    case .dim: RoleStyle(243, nil, .dim)
    case .title: RoleStyle(nil, nil, .bold)
    case .heading: RoleStyle(nil, nil, [.bold, .underline])
    case .frame: RoleStyle(243, nil, .dim)
    case .focusFrame: RoleStyle(32, blue, .bold)
    case .header: RoleStyle(30, cyan)
    case .payload: RoleStyle(133, magenta)
    case .signature: RoleStyle(130, green, .underline)
    case .passed: RoleStyle(32, blue, .bold)
    case .failed: RoleStyle(166, red, .bold)
    case .skipped: RoleStyle(243, nil, .dim)
    case .accepted: RoleStyle(32, blue, [.bold, .reverse])
    case .rejected: RoleStyle(166, red, [.bold, .reverse])
    case .accent: RoleStyle(32, blue, .bold)
    case .wire: RoleStyle(32, blue)
    case .browser: RoleStyle(30, cyan)
    case .server: RoleStyle(62, blue)
    case .attacker: RoleStyle(166, red)
    case .warning: RoleStyle(166, red, .bold)
    case .changed: RoleStyle(166, red, [.bold, .reverse])
    case .selection: RoleStyle(nil, nil, .reverse)
    case .keyName: RoleStyle(nil, nil, .bold)
    case .tab: RoleStyle(243, nil, .dim)
    case .activeTab: RoleStyle(nil, nil, [.bold, .reverse])
    case .code: RoleStyle(30, cyan)
    case .question: RoleStyle(133, magenta, .bold)
    case .substitute: RoleStyle(166, red, .reverse)
    case .more: RoleStyle(32, blue, .bold)
    }
  }

  /// The look without colours: roles that would otherwise look alike get attributes.
  static func monochrome(_ role: Role) -> RoleStyle {
    switch role {
    case .failed, .warning: RoleStyle(nil, nil, [.bold, .underline])
    case .rejected: RoleStyle(nil, nil, [.bold, .reverse, .underline])
    case .changed: RoleStyle(nil, nil, [.reverse, .underline])
    case .header: RoleStyle(nil, nil, [])
    case .payload: RoleStyle(nil, nil, .bold)
    case .attacker: RoleStyle(nil, nil, .underline)
    default: RoleStyle(nil, nil, colored(role).attributes)
    }
  }
}
