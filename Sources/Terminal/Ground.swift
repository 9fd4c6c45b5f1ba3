/// What a terminal's text stands on, as far as it decides which colours can be read there.
package enum Ground: Sendable, Hashable, CaseIterable {
  case dark, light

  /// Relative luminance (WCAG 2.2) up to which a ground counts as dark: the colours for dark
  /// grounds have a contrast of 4.5:1 to all of these. Black has 0, Dracula 0.024, Nord 0.034.
  package static let darkLuminances = 0...0.037
  /// And from where on a ground counts as light. White has 1, Solarized's 0.92.
  package static let lightLuminances = 0.83...1

  /// nil for what is neither.
  package init?(luminance: Double) {
    if Ground.darkLuminances.contains(luminance) {
      self = .dark
    } else if Ground.lightLuminances.contains(luminance) {
      self = .light
    } else {
      return nil
    }
  }

  /// From what terminals put into `COLORFGBG`: `15;0`, `0;default;15`, the number of the
  /// foreground first and of the ground last.
  package init?(colorFGBG text: String) {
    switch text.split(separator: ";", omittingEmptySubsequences: false).last {
    case "0", "1", "2", "3", "4", "5", "6", "8": self = .dark
    case "7", "15": self = .light
    default: return nil
    }
  }

  /// From the content of the answer to OSC 11: `11;rgb:1c1c/1c1c/1c1c`, with one to four digits
  /// for each colour.
  init?(answer: [UInt8]) {
    let text = String(decoding: answer, as: UTF8.self)
    let prefixes = ["11;rgb:", "11;rgba:"]
    guard let prefix = prefixes.first(where: text.hasPrefix) else { return nil }
    let parts = text.dropFirst(prefix.count).split(separator: "/", omittingEmptySubsequences: false)
    guard (3...4).contains(parts.count) else { return nil }
    var channels: [Double] = []
    for part in parts.prefix(3) {
      let digits = part.utf8.count
      guard (1...4).contains(digits), let value = UInt16(part, radix: 16) else { return nil }
      channels.append(Double(value) / Double(1 << (4 * digits) - 1))
    }
    self.init(luminance: Luminance.of(red: channels[0], green: channels[1], blue: channels[2]))
  }
}
