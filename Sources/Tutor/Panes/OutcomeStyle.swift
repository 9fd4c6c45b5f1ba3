import JOSE
import Terminal

/// How the outcome of a check looks, wherever it is shown.
struct OutcomeStyle {
  let glyph: String
  /// Of the glyph, and of a finding in the same colour.
  let role: Role
  /// Of the name beside the glyph.
  let nameRole: Role

  /// - Parameter outcome: nil, as `leftOut`, for a check that the server never makes.
  init(_ outcome: CheckOutcome?, _ glyphs: Glyphs) {
    switch outcome {
    case .passed: (glyph, role, nameRole) = (glyphs.passed, .passed, .text)
    case .failed: (glyph, role, nameRole) = (glyphs.failed, .failed, .failed)
    case .skipped(.leftOut), nil: (glyph, role, nameRole) = (glyphs.skipped, .warning, .warning)
    case .skipped(.blocked), .skipped(.notRequired):
      (glyph, role, nameRole) = (glyphs.skipped, .skipped, .skipped)
    }
  }
}
