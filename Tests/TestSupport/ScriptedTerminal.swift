import Dispatch
package import Terminal

/// A terminal without a screen: plays events and keeps what was drawn. At `woken` it waits until
/// its waker is called.
package final class ScriptedTerminal: TerminalDevice {
  package private(set) var size: Size
  package let capabilities: TerminalCapabilities
  package var waker: any TerminalWaker { wakeUps }
  /// Every canvas in the order it was drawn.
  package private(set) var drawn: [Canvas] = []
  /// What was handed to the clipboard.
  package private(set) var copied: [String] = []
  /// The deadlines that were waited for.
  package private(set) var deadlines: [ContinuousClock.Instant?] = []
  private let wakeUps = WakeUps()
  /// What is still to come.
  private var events: ArraySlice<InputEvent>
  /// What has come.
  private var queue = EventQueue()
  /// Thrown instead of drawing the canvas of this number, counted from zero.
  package var failingDraw: Int?
  /// Whether it has a clipboard.
  package var takesCopies = true
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
    if !isQueued { queue.add(events.popFirst() ?? .interrupted(.hangup)) }
    return take() ?? .interrupted(.hangup)
  }

  package func waitingEvent() throws(TerminalError) -> InputEvent? { take() }

  private func take() -> InputEvent? {
    if isQueued {
      for event in events { queue.add(event) }
      events = []
    }
    let event = queue.next()
    if case .resize(let size) = event { self.size = size }
    if event == .woken { wakeUps.wait() }
    return event
  }

  package func copy(_ text: String) -> Bool {
    guard takesCopies else { return false }
    copied.append(text)
    return true
  }

  private final class WakeUps: TerminalWaker {
    private let semaphore = DispatchSemaphore(value: 0)

    func wake() { semaphore.signal() }
    func wait() { semaphore.wait() }
  }
}
