package import Terminal

/// A terminal without a screen: plays events and keeps what was drawn.
package final class ScriptedTerminal: TerminalDevice {
  package private(set) var size: Size
  package let capabilities: TerminalCapabilities
  package let waker: any TerminalWaker = NoWaker()
  /// Every canvas in the order it was drawn.
  package private(set) var drawn: [Canvas] = []
  /// What was handed to the clipboard.
  package private(set) var copied: [String] = []
  /// The deadlines that were waited for.
  package private(set) var deadlines: [ContinuousClock.Instant?] = []
  private var events: ArraySlice<InputEvent>
  /// Thrown instead of drawing the canvas of this number, counted from zero.
  package var failingDraw: Int?
  /// Whether all events of the script have come already, rather than one by one.
  package var isQueued = false

  package init(
    _ events: [InputEvent], size: Size = Size(columns: 80, rows: 24), glyphs: Glyphs = .unicode
  ) {
    self.events = events[...]
    self.size = size
    capabilities = TerminalCapabilities(glyphs: glyphs, colors: .palette256)
  }

  /// Keys in key notation, separated by spaces: `→ → e Ctrl-Z Space`.
  package convenience init(
    keys: String, size: Size = Size(columns: 80, rows: 24), glyphs: Glyphs = .unicode
  ) {
    let events = keys.split(separator: " ").compactMap { KeyNotation.key(String($0)) }
    self.init(events.map { .key($0) }, size: size, glyphs: glyphs)
  }

  /// The last canvas as text; empty when nothing was drawn.
  package var screen: String { drawn.last?.text ?? "" }

  package func draw(_ canvas: Canvas) throws(TerminalError) {
    if drawn.count == failingDraw { throw .system(call: "write", code: 5) }
    drawn.append(canvas)
  }

  /// When the script is over, the terminal hangs up.
  package func nextEvent(
    until deadline: ContinuousClock.Instant?
  ) throws(TerminalError) -> InputEvent {
    deadlines.append(deadline)
    let event = events.popFirst() ?? .interrupted(.hangup)
    if case .resize(let size) = event { self.size = size }
    return event
  }

  package func waitingEvent() throws(TerminalError) -> InputEvent? {
    isQueued && !events.isEmpty ? try nextEvent(until: nil) : nil
  }

  package func copy(_ text: String) -> Bool {
    copied.append(text)
    return true
  }

  private struct NoWaker: TerminalWaker {
    func wake() {}
  }
}
