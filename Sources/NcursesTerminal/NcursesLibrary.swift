import CNcurses
import Terminal

/// curses and the signals, as far as they need C.
enum NcursesLibrary {
  /// Whether the terminal type is described; nil when no descriptions are installed at all.
  static func knows(type: String) -> Bool? {
    switch cn_look_up(type) {
    case 1: true
    case 0: false
    default: nil
    }
  }

  static func start(type: String) -> Bool { cn_start(type) != 0 }
  static func finish() { cn_finish() }
  static func pause() { cn_pause() }
  static func resume() { cn_resume() }
  static func write(_ bytes: [UInt8]) {
    bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return }
      cn_write_all(base.assumingMemoryBound(to: CChar.self), buffer.count)
    }
  }

  static func catchSignals(pipe: Int32) { cn_catch_signals(pipe) }
  static func releaseSignals() { cn_release_signals() }
  static func stop(group: Bool) { cn_stop(group ? 1 : 0) }

  /// A capability's text from the terminal's description.
  static func capability(_ name: String) -> [UInt8]? {
    cn_capability(name).map { text in
      var bytes: [UInt8] = []
      var next = text
      while next.pointee != 0 {
        bytes.append(UInt8(bitPattern: next.pointee))
        next += 1
      }
      return bytes
    }
  }

  static func number(_ name: String) -> Int { Int(tigetnum(name)) }

  /// Tells curses another size; the next update repaints everything.
  static func resize(_ size: Size) {
    _ = resizeterm(Int32(size.rows), Int32(size.columns))
    cn_repaint()
  }

  /// The size that the terminal reports; nil when it reports none. Of a window larger than any
  /// screen, whatever says so, a part is drawn on.
  static var windowSize: Size? {
    var width: Int32 = 0
    var height: Int32 = 0
    cn_window_size(&width, &height)
    guard width > 0, height > 0 else { return nil }
    return Size(columns: min(Int(width), largest), rows: min(Int(height), largest))
  }

  private static let largest = 1000

  /// The size that curses works with.
  static var screenSize: Size {
    var width: Int32 = 0
    var height: Int32 = 0
    cn_screen_size(&width, &height)
    return Size(columns: Int(width), rows: Int(height))
  }

  static func erase() { cn_erase() }

  static func put(_ text: [wchar_t], x: Int, y: Int, _ style: RoleStyle, pair: Int) {
    text.withUnsafeBufferPointer { buffer in
      guard let base = buffer.baseAddress else { return }
      cn_put(
        Int32(y), Int32(x), base, Int32(buffer.count), attributes(style.attributes), Int32(pair))
    }
  }

  private static func attributes(_ attributes: RoleStyle.Attributes) -> Int32 {
    var bits = 0
    if attributes.contains(.bold) { bits |= cn_bold }
    if attributes.contains(.dim) { bits |= cn_dim }
    if attributes.contains(.underline) { bits |= cn_underline }
    if attributes.contains(.reverse) { bits |= cn_reverse }
    return Int32(bits)
  }

  static func update(cursor: Point?) {
    cn_update(Int32(cursor?.y ?? -1), Int32(cursor?.x ?? -1))
  }

  /// Makes a colour pair of a style's colours; the terminal's own where there are none and it can.
  static func define(pair: Int, _ style: RoleStyle) {
    let own: (Int, Int) = cn_keeps_own_colors() != 0 ? (-1, -1) : (7, 0)
    init_pair(
      Int16(pair), Int16(style.foreground ?? own.0), Int16(style.background ?? own.1))
  }

  static func startColors() { cn_start_colors() }

  /// The columns that the system's own table gives a character; -1 for what it does not know.
  static func width(_ scalar: Unicode.Scalar) -> Int { Int(cn_character_width(scalar.value)) }

  static func setLocale(_ name: String) -> Bool { cn_set_locale(name) != 0 }
  static var codeset: String { String(cString: cn_codeset()) }
}
