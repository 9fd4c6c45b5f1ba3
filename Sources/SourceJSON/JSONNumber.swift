/// A JSON number as it was written.
package struct JSONNumber: Sendable, Hashable {
  /// The text of the number, as it stood in the source.
  package let text: String

  init(text: String) { self.text = text }

  package init(_ int: Int) { text = String(int) }

  /// The nearest double; nil when the number is too large for one.
  package var double: Double? {
    if let int = Int(text) { return Double(int) }
    guard let double = Double(text), double.isFinite else { return nil }
    return double
  }

  /// The whole number this is, also when it was written `5.0` or `1e3`; nil when it is not whole
  /// or too large to be kept exactly.
  package var int: Int? {
    if let int = Int(text) { return int }
    guard let double, double == double.rounded(), abs(double) < 9_007_199_254_740_992 else {
      return nil
    }
    return Int(double)
  }
}
