import LoginFlow
import Terminal

/// What the server keeps instead of a password: how it was hashed, the salt and the hash.
enum StoredPassword {
  static func add(
    _ stored: PasswordHash, to content: inout PaneContent, _ context: PaneContext
  ) {
    addNumbers(stored, to: &content, context)
    for (label, bytes) in [(Label.salt, stored.salt), (.hash, stored.hash)] {
      let line = context.labelled(label, StyledLine(HexText.line(bytes), .dim))
      if context.isSmall {
        content.addCut(line, in: context)
      } else {
        content.add(line, in: context, hanging: 9)
      }
    }
  }

  /// How it was hashed.
  static func addNumbers(
    _ stored: PasswordHash, to content: inout PaneContent, _ context: PaneContext
  ) {
    let numbers = "scrypt, N=2^\(stored.logCost)"
    let all = "\(numbers), r=\(stored.blockSize), p=\(stored.parallelism)"
    content.add(
      context.labelled(.by, StyledLine(context.isSmall ? numbers : all, .dim)), in: context)
  }
}
