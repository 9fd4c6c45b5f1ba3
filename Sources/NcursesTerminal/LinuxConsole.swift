/// The console of the Linux kernel: black, with a font of 256 characters.
enum LinuxConsole {
  /// Whether a terminal type is one of its names: `linux`, `linux-16color`.
  static func isNamed(_ type: String) -> Bool { type == "linux" || type.hasPrefix("linux-") }
}
