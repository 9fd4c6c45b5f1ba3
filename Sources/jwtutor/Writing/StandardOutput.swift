import SystemPackage

/// Where data goes. Messages go to ``Messages``.
enum StandardOutput {
  /// Writes at once. A reader that has gone ends the program without a word, as with any filter;
  /// any other trouble, such as a full disk, ends it with a message.
  static func write(_ text: String) { write(Array(text.utf8)) }

  static func write(_ bytes: [UInt8]) {
    do {
      try FileDescriptor.standardOutput.write(all: bytes)
    } catch {
      if error != .brokenPipe { Messages.error(CommandError.cannotWrite(error).sentence) }
      Platform.exit(.unusable)
    }
  }
}
