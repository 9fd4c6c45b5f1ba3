import Terminal
import Testing

/// Whether roles can be read, computed from the palette.
struct RoleStyleTests {
  struct Paper: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rgb: UInt32
    let ground: Ground
    var luminance: Double { RoleStyleTests.luminance(rgb) }
  }

  static let papers = [
    Paper(testDescription: "black", rgb: 0x000000, ground: .dark),
    Paper(testDescription: "white", rgb: 0xFFFFFF, ground: .light),
    Paper(testDescription: "Solarized dark", rgb: 0x002B36, ground: .dark),
    Paper(testDescription: "Solarized light", rgb: 0xFDF6E3, ground: .light),
    Paper(testDescription: "Dracula", rgb: 0x282A36, ground: .dark),
  ]

  /// Roles that are lines and nothing to read.
  private static let marks: Set<Role> = [.frame, .focusFrame]

  private static func luminance(_ rgb: UInt32) -> Double {
    func channel(_ shift: UInt32) -> Double { Double(rgb >> shift & 0xFF) / 255 }
    return Luminance.of(red: channel(16), green: channel(8), blue: channel(0))
  }

  /// xterm's colour cube and grey ramp. The first sixteen colours are the user's own.
  private static func luminance(ofColor number: Int) throws -> Double {
    try #require((16...255).contains(number))
    if number >= 232 { return luminance(UInt32(8 + 10 * (number - 232)) * 0x010101) }
    let steps: [UInt32] = [0, 95, 135, 175, 215, 255]
    let index = number - 16
    return luminance(steps[index / 36] << 16 | steps[index / 6 % 6] << 8 | steps[index % 6])
  }

  /// The first eight colours as xterm has them when its user did not choose others.
  private static let basicColors: [UInt32] = [
    0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
  ]

  /// The contrast of a role to what it stands on, or what it stands on to it; nil where both
  /// colours are the terminal's own.
  private static func contrast(_ style: RoleStyle, on paper: Double) throws -> Double? {
    guard style.foreground != nil || style.background != nil else { return nil }
    // A background with the terminal's own letters on it, or letters to be turned into one, would
    // say nothing about what is read.
    let foreground = try luminance(ofColor: #require(style.foreground))
    let background = try style.background.map(luminance(ofColor:)) ?? paper
    return Luminance.contrast(foreground, background)
  }

  @Test("Contrast is what WCAG says it is")
  func reference() throws {
    #expect(
      abs(Luminance.contrast(Self.luminance(0x000000), Self.luminance(0xFFFFFF)) - 21) < 0.001)
    #expect(
      abs(Luminance.contrast(Self.luminance(0x767676), Self.luminance(0xFFFFFF)) - 4.54) < 0.01)
    #expect(try abs(Self.luminance(ofColor: 25) - Self.luminance(0x005FAF)) < 0.0001)
    #expect(try abs(Self.luminance(ofColor: 243) - Self.luminance(0x767676)) < 0.0001)
  }

  @Test("Every role can be read on every ground, known or not", arguments: papers)
  func readable(paper: Paper) throws {
    #expect(Ground(luminance: paper.luminance) == paper.ground)
    for role in Role.allCases {
      for ground in [paper.ground, nil] {
        let style = RoleStyle(role, .palette256, on: ground)
        guard let contrast = try Self.contrast(style, on: paper.luminance) else { continue }
        #expect(contrast >= (Self.marks.contains(role) ? 3 : 4.5), "\(role): \(contrast)")
        #expect(!style.attributes.contains(.dim), "\(role)")
      }
    }
  }

  @Test("Every ground that counts as dark or light is dark or light enough")
  func limits() throws {
    for (ground, range) in [(Ground.dark, Ground.darkLuminances), (.light, Ground.lightLuminances)]
    {
      for role in Role.allCases {
        for luminance in [range.lowerBound, range.upperBound] {
          let style = RoleStyle(role, .palette256, on: ground)
          guard let contrast = try Self.contrast(style, on: luminance) else { continue }
          #expect(contrast >= 4.5, "\(role) on \(luminance): \(contrast)")
        }
      }
    }
    #expect(Ground(luminance: 0.3) == nil)
  }

  @Test("Where the ground is known, the parts of a token differ in colour")
  func parts() {
    for ground in Ground.allCases {
      let colors = [Role.header, .payload, .signature, .failed, .passed, .dim].map {
        RoleStyle($0, .palette256, on: ground).foreground
      }
      #expect(Set(colors).count == colors.count && !colors.contains(nil))
    }
  }

  /// Only 3:1 of text too: xterm's red on black has 3.6:1, and the eight have no other warning
  /// colour for black. The colours are the user's own, so this is an example and no promise.
  @Test(
    "With xterm's eight colours every role can be told from its ground", arguments: papers[..<2])
  func readableInEight(paper: Paper) {
    var colored: Set<Role> = []
    for role in Role.allCases {
      for ground in [paper.ground, nil] {
        let style = RoleStyle(role, .eight, on: ground)
        guard let foreground = style.foreground else {
          #expect(style.background == nil, "\(role) has the terminal's letters on its own ground")
          continue
        }
        let background = style.background.map { Self.luminance(Self.basicColors[$0]) }
        let contrast = Luminance.contrast(
          Self.luminance(Self.basicColors[foreground]), background ?? paper.luminance)
        #expect(contrast >= (background == nil ? 3 : 4.5), "\(role): \(contrast)")
        colored.insert(role)
      }
    }
    #expect(colored.isSuperset(of: [.failed, .payload, .accepted, .rejected]))
  }

  @Test("With eight colours nothing is written in blue")
  func noBlue() {
    for ground in [Ground.dark, .light, nil] {
      for role in Role.allCases {
        let style = RoleStyle(role, .eight, on: ground)
        #expect(style.foreground != 4, "\(role)")
        // Reversed, the ground's colour would be the letters'.
        if style.background == 4 { #expect(!style.attributes.contains(.reverse)) }
      }
    }
  }

  @Test("On light or unknown grounds the eight colours are those that can be read on all")
  func fewColors() {
    for ground in [Ground.light, nil] {
      for role in Role.allCases {
        let style = RoleStyle(role, .eight, on: ground)
        if style.background == nil { #expect([nil, 1, 5].contains(style.foreground), "\(role)") }
      }
    }
  }

  @Test("Good, bad and what was not asked differ without colours too")
  func withoutColors() {
    let styles = [
      RoleStyle(.passed, .monochrome, on: nil), RoleStyle(.failed, .monochrome, on: nil),
      RoleStyle(.skipped, .monochrome, on: nil), RoleStyle(.accepted, .monochrome, on: nil),
      RoleStyle(.rejected, .monochrome, on: nil),
    ]
    #expect(Set(styles).count == styles.count)
    #expect(styles.allSatisfy { $0.foreground == nil && $0.background == nil })
    for colors in [TerminalCapabilities.Colors.eight, .palette256] {
      #expect(
        RoleStyle(.passed, colors, on: nil).attributes
          != RoleStyle(.failed, colors, on: nil).attributes)
    }
  }

  @Test(
    "The environment's word on colours is understood",
    arguments: [
      ("15;0", Ground.dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark),
      ("15;default", nil), ("", nil), ("7", .light), ("0;99", nil),
    ])
  func environment(text: String, ground: Ground?) { #expect(Ground(colorFGBG: text) == ground) }
}

extension Luminance {
  /// The contrast of two luminances, 1…21 (WCAG 2.2).
  fileprivate static func contrast(_ first: Double, _ second: Double) -> Double {
    (max(first, second) + 0.05) / (min(first, second) + 0.05)
  }
}
