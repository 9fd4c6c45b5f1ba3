#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// Relative luminance of colours (WCAG 2.2).
package enum Luminance {
  /// From sRGB channels of 0…1; 0 is black, 1 is white.
  package static func of(red: Double, green: Double, blue: Double) -> Double {
    func linear(_ channel: Double) -> Double {
      channel <= 0.04045 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
}
