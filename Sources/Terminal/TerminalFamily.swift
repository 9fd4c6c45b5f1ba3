/// Kinds of terminals, by the beginning of their types: `linux`, `linux-16color`.
package enum TerminalFamily {
  package static func has(_ type: String, in names: [String]) -> Bool {
    names.contains { type == $0 || type.hasPrefix($0 + "-") }
  }

  /// The console of the Linux kernel: black, with a font of 256 characters.
  package static func isLinuxConsole(_ type: String) -> Bool { has(type, in: ["linux"]) }
}
