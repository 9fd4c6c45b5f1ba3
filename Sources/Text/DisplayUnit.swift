/// The smallest stretch of text that is shown, measured, wrapped and edited as one: a base
/// with its combining marks, or one scalar that must not reach a terminal as it is.
package struct DisplayUnit {
  package enum Kind {
    /// A space or a printable character.
    case plain
    /// A letter followed by combining marks.
    case cluster
    /// A scalar that is shown by a substitute.
    case hostile
  }
  /// UTF-8 offsets in the scanned text.
  package var range: Range<Int>
  /// The first scalar.
  package var scalar: UInt32
  /// The columns it takes, or those of its substitute.
  package var width: Int
  package var kind: Kind

  /// What is shown instead; nil where the text itself is.
  package var substitute: String? {
    kind == .hostile ? Unicode.Scalar(scalar).map(Substitute.text) : nil
  }

  var isPlainASCII: Bool { kind == .plain && scalar < 0x7F }
}
