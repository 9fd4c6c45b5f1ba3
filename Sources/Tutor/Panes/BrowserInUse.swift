import LoginFlow
import Terminal
import Text

/// The browser on the stage while it has the keyboard: what can be used in it, the chosen control
/// marked.
struct BrowserInUse {
  private let context: PaneContext
  private let controls: BrowserControls
  private let chosen: BrowserControl
  private var content: PaneContent
  /// Rows for each token that is kept.
  private let tokenRows: Int

  private var state: LessonScreen { context.state }
  private var world: LoginWorld { state.world }

  static func content(_ context: PaneContext) -> PaneContent {
    let short = BrowserInUse(context, tokenRows: 1).content
    // What is free goes to the tokens.
    let free = context.isSmall ? 0 : max(0, context.height - short.lines.count)
    let rows = 1 + free / max(1, BrowserPane.tokenCount(in: context.state.world.browser))
    return rows == 1 ? short : BrowserInUse(context, tokenRows: rows).content
  }

  private init(_ context: PaneContext, tokenRows: Int) {
    self.context = context
    self.tokenRows = tokenRows
    controls = BrowserControls(context.state.world)
    chosen = context.state.chosenControl
    content = PaneContent(title: BrowserPane.title(context))
    for group in controls.groups { add(group) }
    if !controls.groups.contains(where: { $0.place == .storage }) { addStorage() }
  }

  /// What stands around the controls of a group, and the controls.
  private mutating func add(_ group: BrowserControls.Group) {
    switch group.place {
    case .loading:
      addFlow(group.controls)
      if let event = world.lastEvents.last {
        content.add(StyledLine(context.safe(context.words(.event(event))), .dim), in: context)
      }
    case .address:
      addField(.address, label: StyledLine())
      BrowserPane.addMessage(of: world.browser, to: &content, context)
    case .form:
      addField(.user, label: context.labelled(.user, StyledLine()))
      addField(.password, label: context.labelled(.password, StyledLine()))
      addFlow([.logIn], indent: 9)
    case .choice:
      content.add(StyledLine(context.words(.nextLoginKeeps), .dim), in: context)
      for control in group.controls {
        if case .storage = control { addFlow([control]) }
        if control == .storage(.cookie) {
          addFlow(group.controls.filter { Self.isAttribute($0) }, indent: 2)
        }
      }
    case .links, .seats: addFlow(group.controls)
    case .routeForm:
      for case .argument(let argument, let route) in group.controls {
        let control = BrowserControl.argument(argument, of: route)
        let label = StyledLine("\(context.safe(context.words(.control(control)))) ", .dim).padded(
          to: 9)
        if control.kind == .text {
          addField(control, label: label)
        } else {
          let value = state.browserHands.text(of: control, in: world)
          addRow(label + button(context.safe(value), control), of: [control])
        }
      }
      addFlow(group.controls.filter { if case .argument = $0 { false } else { true } }, indent: 9)
    case .storage:
      addStorage()
      addFlow(group.controls)
    }
  }

  private static func isAttribute(_ control: BrowserControl) -> Bool {
    control == .httpOnly || control == .secure || control == .sameSite
  }

  private mutating func addStorage() {
    BrowserPane.addStorage(of: world.browser, to: &content, context, rows: tokenRows)
  }

  // MARK: - Rows

  private mutating func addRow(_ row: StyledLine, of controls: [BrowserControl]) {
    content.add(rows: [row], in: context, focused: controls.contains(chosen))
  }

  /// Buttons one behind the other, as many in a row as fit.
  private mutating func addFlow(_ controls: [BrowserControl], indent: Int = 0) {
    let start = StyledLine(String(repeating: " ", count: indent))
    var row = start
    var inRow: [BrowserControl] = []
    for control in controls {
      let piece = button(of: control)
      if !inRow.isEmpty {
        if row.width + 1 + piece.width > context.textWidth {
          addRow(row, of: inRow)
          (row, inRow) = (start, [])
        } else {
          row.append(" ")
        }
      }
      row.append(piece)
      inRow.append(control)
    }
    if !inRow.isEmpty { addRow(row.cut(to: context.textWidth, glyphs: context.glyphs), of: inRow) }
  }

  private func button(_ text: String, _ control: BrowserControl) -> StyledLine {
    StyledLine("[\(text)]", control == chosen ? .selection : .strong)
  }

  private func button(of control: BrowserControl) -> StyledLine {
    let attributes = world.server.cookie.attributes
    func box(_ isOn: Bool, _ name: String) -> StyledLine {
      StyledLine("[\(isOn ? "x" : " ")]\(name)", control == chosen ? .selection : .text)
    }
    switch control {
    case .storage(let storage):
      let mark = world.server.storage == storage ? context.glyphs.bullet : " "
      let name = context.words(.storage(storage))
      return StyledLine("(\(mark)) \(name)", control == chosen ? .selection : .text)
    case .httpOnly: return box(attributes.isHTTPOnly, "HttpOnly")
    case .secure: return box(attributes.isSecure, "Secure")
    case .sameSite: return button("SameSite \(attributes.sameSite?.rawValue ?? "-")", control)
    case .goOn, .address, .user, .password, .logIn, .signIn, .reload, .argument, .route, .whole,
      .sitAt:
      return button(context.safe(context.words(.control(control))), control)
    }
  }

  /// A field to type into, as long as there is room, its text shown around the cursor.
  private mutating func addField(_ control: BrowserControl, label: StyledLine) {
    let room = max(4, context.textWidth - label.width)
    let isChosen = control == chosen
    let draft = state.browserHands.draft(control)
    let isSecret = control == .password
    let text = state.browserHands.text(of: control, in: world)
    func shown(_ text: String) -> String {
      isSecret
        ? String(repeating: context.glyphs.secret, count: text.count) : context.safe(text)
    }
    let before = draft.map { String(decoding: $0.bytes[..<$0.cursor], as: UTF8.self) } ?? text
    let after = String(text.dropFirst(before.count))
    let line: StyledLine
    let cursor: Int
    if isChosen {
      // The end of what stands before the cursor, and what follows as far as it fits.
      let head = StyledLine(shown(before), draft == nil ? .selection : .strong)
      let tail = StyledLine(shown(after), .strong)
      let hidden = max(0, head.width + min(tail.width, 4) + 1 - room)
      let visible = head.split(atColumn: hidden).after
      cursor = visible.width
      line = (visible + tail).split(atColumn: room).before
    } else {
      let whole =
        control == .address
        ? BrowserPane.address(of: world.browser, context)
        : StyledLine(shown(text), .strong)
      line = whole.cut(to: room, glyphs: context.glyphs)
      cursor = 0
    }
    let blanks = control == .address && !isChosen ? 0 : min(room, 16) - line.width
    let field = line + StyledLine(String(repeating: "_", count: max(0, blanks)), .dim)
    if isChosen {
      content.cursor = Point(x: 2 + label.width + cursor, y: content.lines.count)
    }
    addRow(label + field, of: [control])
  }
}
