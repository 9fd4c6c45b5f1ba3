package import Terminal

/// The terminal that the program was started in, drawn on with curses.
///
/// Only one at a time. `close` puts the terminal back as it was; so do the signals that end a
/// program, traps, and `exit`. Use `run`, which closes on every way out of its body.
package final class NcursesTerminal: TerminalDevice {
  package struct Options: Sendable, Hashable {
    /// Draw with ASCII only; done anyway where the terminal does not show UTF-8.
    package var ascii: Bool
    /// The ground to choose colours for; nil to find out.
    package var ground: Ground?

    package init(ascii: Bool = false, ground: Ground? = nil) {
      self.ascii = ascii
      self.ground = ground
    }
  }

  package private(set) var size: Size
  package let capabilities: TerminalCapabilities
  package var waker: any TerminalWaker { pipe }

  private let type: String
  private let pipe: WakePipe
  private let text: NcursesText
  private var palette: RolePalette
  private var decoder: KeyDecoder
  private var events = EventQueue()
  private var shown: Canvas?
  private var isOpen = true

  /// Takes the terminal. Throws when there is none that can be drawn on; it is then untouched.
  package init(_ options: Options = Options()) throws(TerminalError) {
    guard SystemCalls.isInputTerminal else { throw .notATerminal(stream: .input) }
    guard SystemCalls.isOutputTerminal else { throw .notATerminal(stream: .output) }
    guard let type = SystemCalls.environment("TERM") else { throw .unknownType(nil) }
    guard NcursesLibrary.knows(type: type) == true else { throw .unknownType(type) }
    guard NcursesLibrary.capability("cup") != nil else { throw .cannotDraw(type: type) }
    guard let pipe = WakePipe() else { throw .system(call: "pipe", code: 0) }
    let isUTF8 = TerminalLocale.adopt()
    NcursesLibrary.catchSignals(pipe: pipe.writeEnd)
    guard NcursesLibrary.start(type: type) else {
      NcursesLibrary.releaseSignals()
      throw .system(call: "newterm", code: 0)
    }
    if let window = NcursesLibrary.windowSize { NcursesLibrary.resize(window) }
    NcursesLibrary.write(NcursesTerminal.pasteOn)
    self.type = type
    self.pipe = pipe
    let colors = NcursesTerminal.colors
    capabilities = TerminalCapabilities(
      glyphs: isUTF8 && !options.ascii ? .unicode : .ascii, colors: colors)
    text = NcursesText(isConsole: TerminalFamily.isLinuxConsole(type))
    if colors != .monochrome { NcursesLibrary.startColors() }
    let ground = options.ground ?? GroundQuery.known(terminal: type)
    palette = RolePalette(colors, on: ground)
    if ground == nil, colors != .monochrome, let query = GroundQuery.bytes(terminal: type) {
      NcursesLibrary.write(query)
    }
    decoder = KeyDecoder(
      described: DescribedKeys.read(), escapeDelay: NcursesTerminal.escapeDelay)
    size = NcursesLibrary.screenSize
  }

  deinit { close() }

  /// Puts the terminal back as it was. Done once; later calls do nothing.
  package func close() {
    guard isOpen else { return }
    isOpen = false
    NcursesLibrary.finish()
    NcursesLibrary.releaseSignals()
  }

  /// Runs a body on the terminal and puts it back, whether the body returns or throws.
  package static func run<Result>(
    _ options: Options = Options(), _ body: (NcursesTerminal) throws -> Result
  ) throws -> Result {
    let terminal = try NcursesTerminal(options)
    defer { terminal.close() }
    return try body(terminal)
  }

  /// As the terminal's description and `NO_COLOR` say.
  private static var colors: TerminalCapabilities.Colors {
    if SystemCalls.environment("NO_COLOR") != nil { return .monochrome }
    let count = NcursesLibrary.number("colors")
    return count >= 256 ? .palette256 : count >= 8 ? .eight : .monochrome
  }

  private static var multiplexer: ClipboardSequence.Multiplexer? {
    if SystemCalls.environment("TMUX") != nil { return .tmux }
    return SystemCalls.environment("STY") == nil ? nil : .screen
  }

  /// As `ESCDELAY` says, in milliseconds, like every program with curses.
  private static var escapeDelay: Duration {
    let wanted = SystemCalls.environment("ESCDELAY").flatMap { Int($0) }
    return .milliseconds(wanted.map { min(max(10, $0), 5000) } ?? 50)
  }

  private static let pasteOn: [UInt8] = Array("\u{1B}[?2004h".utf8)
}

// MARK: - Drawing

extension NcursesTerminal {
  package func draw(_ canvas: Canvas) throws(TerminalError) {
    guard isOpen else { return }
    if canvas == shown { return }
    let fitted = canvas.resized(to: size)
    if shown == nil { NcursesLibrary.erase() }
    for y in 0..<size.rows {
      if let shown, shown.rowEquals(fitted, y: y) { continue }
      for run in fitted.runs(row: y) {
        let look = palette.look(of: run.role)
        NcursesLibrary.put(text.wide(run.text), x: run.x, y: y, look.style, pair: look.pair)
      }
    }
    NcursesLibrary.update(cursor: fitted.cursor)
    shown = fitted
  }

  package func copy(_ text: String) -> Bool {
    guard isOpen,
      let sequence = ClipboardSequence.bytes(
        text, terminal: type, in: NcursesTerminal.multiplexer)
    else { return false }
    NcursesLibrary.write(sequence)
    return true
  }
}

// MARK: - Events

extension NcursesTerminal {
  package func nextEvent(
    until deadline: ContinuousClock.Instant?
  ) throws(TerminalError) -> InputEvent {
    while true {
      if let event = waitingEvent() { return event }
      let wait = timeToWait(until: deadline)
      guard !gather(milliseconds: wait.milliseconds), let end = wait.end,
        ContinuousClock.now >= end
      else { continue }
      if wait.isForKeys {
        take(decoder.timeout())
      } else {
        return .deadline
      }
    }
  }

  /// Takes in all that has come first, so that the end of the program overtakes it.
  package func waitingEvent() -> InputEvent? {
    var attempts = 0
    while gather(milliseconds: 0), attempts < 32 { attempts += 1 }
    return events.next()
  }

  /// Takes in what comes within the time, without limit for nil. Answers whether something came.
  private func gather(milliseconds: Int32?) -> Bool {
    let ready = SystemCalls.wait(
      pipe: pipe.readEnd, keyboard: !events.isFull, milliseconds: milliseconds)
    if ready.wakeUp { takeWakeUps() }
    if ready.input { takeInput() }
    if ready.hungUp { events.add(.interrupted(.hangup)) }
    return ready.wakeUp || ready.input || ready.hungUp
  }

  private func timeToWait(
    until deadline: ContinuousClock.Instant?
  ) -> (end: ContinuousClock.Instant?, milliseconds: Int32?, isForKeys: Bool) {
    let now = ContinuousClock.now
    let keys = decoder.patience.map { now + $0 }
    guard let end = [keys, deadline].compactMap(\.self).min() else { return (nil, nil, false) }
    let left = (end - now) / .milliseconds(1)
    let milliseconds = Int32(min(max(0, left.rounded(.up)), 3_600_000))
    return (end, milliseconds, end == keys)
  }

  private func takeInput() {
    guard let bytes = SystemCalls.read(SystemCalls.keyboard, limit: 1 << 16) else {
      events.add(.interrupted(.hangup))
      return
    }
    take(decoder.decode(bytes))
    if let ground = decoder.ground, palette.ground == nil { repaint(on: ground) }
  }

  /// The terminal has said what its text stands on.
  private func repaint(on ground: Ground) {
    palette = RolePalette(capabilities.colors, on: ground)
    let last = shown
    shown = nil
    if let last { try? draw(last) }
  }

  /// Ctrl-Z means what it means everywhere, also while text is edited; behind Ctrl-C nothing
  /// counts.
  private func take(_ new: [InputEvent]) {
    for event in new {
      if event == .key(.control("z")) { stop(group: true) } else { events.add(event) }
      if event == .key(.control("c")) { return }
    }
  }

  private func takeWakeUps() {
    for byte in SystemCalls.read(pipe.readEnd, limit: 256) ?? [] { answer(byte) }
  }

  private func answer(_ byte: UInt8) {
    let signals = SystemCalls.signals
    switch byte {
    case signals.interrupt: events.add(.interrupted(.interrupt))
    case signals.terminate: events.add(.interrupted(.terminate))
    case signals.hangup: events.add(.interrupted(.hangup))
    case signals.resize: measure()
    case signals.stop: stop(group: false)
    case signals.goOn: goOn()
    default: events.add(.woken)
    }
  }

  private func measure() {
    guard let now = NcursesLibrary.windowSize, now != size else { return }
    size = now
    NcursesLibrary.resize(now)
    shown = nil
    events.add(.resize(now))
  }

  private func stop(group: Bool) {
    NcursesLibrary.pause()
    NcursesLibrary.stop(group: group)
    // The signal that continued us is in the pipe now, if we stopped at all.
    let signals = SystemCalls.signals
    let missed = (SystemCalls.read(pipe.readEnd, limit: 256) ?? []).filter {
      $0 != signals.goOn && $0 != signals.stop && $0 != signals.resize
    }
    goOn()
    for byte in missed { answer(byte) }
  }

  /// Takes the terminal again and shows what was there.
  private func goOn() {
    let last = shown
    shown = nil
    NcursesLibrary.resume()
    measure()
    if let last { try? draw(last) }
    events.add(.resumed)
  }
}
