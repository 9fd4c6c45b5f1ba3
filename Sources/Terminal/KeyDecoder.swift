/// Turns the bytes of a terminal's keyboard into keys and pastes.
///
/// Understands the sequences that terminals of the last forty years send (CSI and SS3 with
/// modifiers, the Linux console, rxvt, the kitty keyboard protocol), and those of the terminal's
/// description. A paste in brackets (`ESC [ 200 ~` to `ESC [ 201 ~`) becomes one event, whatever
/// it holds. What is unknown is dropped as a whole, and so is what a terminal answers, however
/// late, so that no part of it is taken for typing. Time and memory are bounded for any input.
package struct KeyDecoder: Sendable {
  /// From the terminal's own description, the shortest first.
  let described: [(bytes: [UInt8], key: KeyPress)]
  /// How long an Escape may be the beginning of something else.
  package let escapeDelay: Duration
  /// The ground that the terminal said it has, in answer to OSC 11; nil when it said nothing, or
  /// a colour that is neither dark nor light.
  package private(set) var ground: Ground?

  private var pending: [UInt8] = []
  private var paste: OpenPaste?
  private var answer: SwallowedAnswer?

  /// `described`: sequences from the terminal's own description, for what is not standard.
  package init(
    described: [[UInt8]: KeyPress] = [:], escapeDelay: Duration = .milliseconds(50)
  ) {
    self.described = described.map { ($0.key, $0.value) }.sorted { $0.bytes.count < $1.bytes.count }
    self.escapeDelay = escapeDelay
  }

  /// How long to wait for more before `timeout` is to be called; nil when there is nothing to wait
  /// for.
  package var patience: Duration? {
    if let paste { return paste.isStalled ? nil : .seconds(1) }
    if answer != nil { return .seconds(1) }
    if pending.isEmpty { return nil }
    return pending.allSatisfy { $0 == 0x1B } ? escapeDelay : max(escapeDelay, .milliseconds(500))
  }

  /// The events that these bytes complete.
  package mutating func decode(_ bytes: some Sequence<UInt8>) -> [InputEvent] {
    var events: [InputEvent] = []
    let input = pending + bytes
    pending = []
    var rest = input[...]
    leaveStalledPaste(first: rest.first)
    var needsMore = false
    while !rest.isEmpty, !needsMore {
      if paste != nil {
        takePaste(&rest, &events)
      } else if answer != nil {
        needsMore = !swallow(&rest)
      } else {
        needsMore = !takeKey(&rest, &events)
      }
    }
    pending = Array(rest)
    return events
  }

  /// Gives up waiting: a lone Escape is the key; an answer is over; a paste goes on being one.
  package mutating func timeout() -> [InputEvent] {
    if paste != nil {
      paste?.isStalled = true
      return []
    }
    let bytes = pending
    pending = []
    if answer != nil {
      answer = nil
      return []
    }
    guard let first = bytes.first else { return [] }
    guard first == 0x1B else { return [.key(.character("\u{FFFD}"))] }
    if bytes.allSatisfy({ $0 == 0x1B }) { return bytes.map { _ in .key(.escape) } }
    guard bytes.count == 2, bytes[1] < 0x80 else { return [] }
    return [.key(.alt(Character(UnicodeScalar(bytes[1]))))]
  }

  // MARK: - Pastes and answers

  /// Should the end of a paste be lost, Ctrl-C after a pause is the way out.
  private mutating func leaveStalledPaste(first: UInt8?) {
    guard paste?.isStalled == true, let first else { return }
    if first == 0x03 { paste = nil } else { paste?.isStalled = false }
  }

  private mutating func takePaste(_ rest: inout ArraySlice<UInt8>, _ events: inout [InputEvent]) {
    while let byte = rest.popFirst() {
      guard let event = paste?.take(byte) else { continue }
      events.append(event)
      paste = nil
      return
    }
  }

  /// Answers false when more bytes are needed to go on.
  private mutating func swallow(_ rest: inout ArraySlice<UInt8>) -> Bool {
    while let byte = rest.first {
      if byte == 0x1B {
        guard rest.count > 1 else { return false }
        if answer?.kind != .sequence, rest.dropFirst().first == UInt8(ascii: "\\") {
          rest.removeFirst(2)
          hear()
        }
        answer = nil
        return true
      }
      switch answer?.take(byte) ?? .broken {
      case .goesOn: rest.removeFirst()
      case .ended:
        rest.removeFirst()
        hear()
        answer = nil
        return true
      case .broken:
        answer = nil
        return true
      }
    }
    return true
  }

  private mutating func hear() {
    if let answer, answer.kind == .command, let said = Ground(answer: answer.beginning) {
      ground = said
    }
  }

  /// Answers false when more bytes are needed to go on.
  private mutating func takeKey(
    _ rest: inout ArraySlice<UInt8>, _ events: inout [InputEvent]
  ) -> Bool {
    switch parse(rest) {
    case .incomplete: return false
    case .key(let key, let count):
      events.append(.key(key))
      rest.removeFirst(count)
    case .dropped(let count): rest.removeFirst(count)
    case .paste(let count):
      rest.removeFirst(count)
      paste = OpenPaste()
    case .answer(let kind, let count):
      rest.removeFirst(count)
      answer = SwallowedAnswer(kind)
    }
    return true
  }
}
