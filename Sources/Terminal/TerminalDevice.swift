/// What a terminal can show.
package struct TerminalCapabilities: Sendable, Hashable {
  /// Colours that the program uses.
  package enum Colors: Sendable, Hashable { case monochrome, eight, palette256 }

  package var glyphs: Glyphs
  package var colors: Colors

  package init(glyphs: Glyphs, colors: Colors) {
    self.glyphs = glyphs
    self.colors = colors
  }
}

/// A terminal: draws canvases and tells what happened. Stopping and going on, and leaving the
/// terminal as it was, are the device's own business.
package protocol TerminalDevice: AnyObject {
  var size: Size { get }
  var capabilities: TerminalCapabilities { get }
  /// Wakes `nextEvent` from any thread.
  var waker: any TerminalWaker { get }

  /// Shows a canvas; sends only what differs from the last one.
  func draw(_ canvas: Canvas) throws(TerminalError)

  /// Waits for the next event, without processor time, until the deadline if there is one.
  func nextEvent(until deadline: ContinuousClock.Instant?) throws(TerminalError) -> InputEvent

  /// The next event that has come already; nil when none has.
  func waitingEvent() throws(TerminalError) -> InputEvent?

  /// Hands text to the terminal's clipboard, where it has one (OSC 52). Answers whether it was
  /// sent; whether it arrived cannot be known.
  func copy(_ text: String) -> Bool
}

/// Wakes a device that waits, from any thread: its `nextEvent` answers `woken`.
package protocol TerminalWaker: Sendable {
  func wake()
}
