/// The looks of all roles, before it is known what the terminal can do.
struct RoleLook {
  var paint: Paint
  private var attributes: RoleStyle.Attributes
  /// Added where the paint came to nothing, for what would otherwise look like something else.
  private var uncolored: RoleStyle.Attributes

  private init(
    _ paint: Paint, _ attributes: RoleStyle.Attributes = [],
    uncolored: RoleStyle.Attributes = []
  ) {
    self.paint = paint
    self.attributes = attributes
    self.uncolored = uncolored
  }

  /// With that ink.
  func attributes(_ ink: Paint.Ink) -> RoleStyle.Attributes {
    let isColored = ink.foreground != nil || ink.background != nil
    return isColored ? attributes : attributes.union(uncolored)
  }

  /// Without colours.
  var plain: RoleStyle.Attributes { attributes(Paint.Ink()) }

  init(_ role: Role) {
    self =
      switch role {
      case .text: RoleLook(.own)
      case .strong: RoleLook(.own, .bold)
      case .dim: RoleLook(.text(.grey), .dim)
      case .title: RoleLook(.own, .bold)
      case .heading: RoleLook(.own, [.bold, .underline])
      case .frame: RoleLook(.mark(.grey), .dim)
      case .focusFrame: RoleLook(.mark(.blue), .bold)
      case .header: RoleLook(.text(.teal))
      case .payload: RoleLook(.text(.violet), uncolored: .bold)
      case .signature: RoleLook(.text(.ochre), .underline)
      case .passed: RoleLook(.text(.blue), .bold)
      case .failed: RoleLook(.text(.orange), .bold, uncolored: .underline)
      case .skipped: RoleLook(.text(.grey), .dim)
      case .accepted: RoleLook(.banner(.blue), .bold, uncolored: .reverse)
      case .rejected: RoleLook(.banner(.orange), .bold, uncolored: [.reverse, .underline])
      case .accent: RoleLook(.text(.blue), .bold)
      case .wire: RoleLook(.text(.blue))
      case .browser: RoleLook(.text(.teal))
      case .server: RoleLook(.text(.indigo))
      case .attacker: RoleLook(.text(.orange), uncolored: .underline)
      case .warning: RoleLook(.text(.orange), .bold, uncolored: .underline)
      case .changed: RoleLook(.banner(.orange), .bold, uncolored: [.reverse, .underline])
      case .selection: RoleLook(.own, .reverse)
      case .keyName: RoleLook(.own, .bold)
      case .tab: RoleLook(.text(.grey), .dim)
      case .activeTab: RoleLook(.own, [.bold, .reverse])
      case .code: RoleLook(.text(.teal))
      case .quoted: RoleLook(.text(.teal), uncolored: .bold)
      case .term: RoleLook(.own, .underline)
      case .question: RoleLook(.text(.violet), .bold)
      case .substitute: RoleLook(.banner(.orange), uncolored: .reverse)
      case .more: RoleLook(.text(.blue), .bold)
      }
  }
}
