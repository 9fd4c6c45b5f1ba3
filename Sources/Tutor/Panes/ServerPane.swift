import HTTPTypes
import JOSE
import LessonScript
import LoginFlow
import Terminal
import Text

/// The server: what it is doing, its accounts, key and clock, its checks, and its log.
enum ServerPane {
  static func content(_ context: PaneContext) -> PaneContent {
    switch context.detail {
    case .whole: return content(context, free: .max)
    case .short:
      let short = content(context, free: 0)
      let free = context.height - short.lines.count
      return free > 0 ? content(context, free: free) : short
    case .telling: return content(context, free: 0)
    }
  }

  /// - Parameter free: rows for what the checks found that does not fit beside their names.
  private static func content(_ context: PaneContext, free: Int) -> PaneContent {
    let world = context.state.world
    var content = PaneContent(title: StyledLine(context.words(.server), .server))
    content.note = StyledLine(world.now.clockText, .dim)
    addCarelessness(world.server, to: &content, context)
    let sections = sections(context, free: free)
    // Where not all shows, what the step points at comes before the rest, so that it is seen.
    let order =
      context.detail == .whole
      ? sections : sections.filter(\.isPointedAt) + sections.filter { !$0.isPointedAt }
    for section in order { section.add(&content, context) }
    return content
  }

  private struct Section {
    var isPointedAt: Bool
    var add: (inout PaneContent, PaneContext) -> Void
  }

  private static func sections(_ context: PaneContext, free: Int) -> [Section] {
    [
      Section(isPointedAt: false) { addWork(to: &$0, $1, free: free) },
      Section(isPointedAt: context.focuses { $0 == .serverAccounts }, add: addAccounts),
      Section(isPointedAt: context.focuses { $0 == .serverKey }, add: addKey),
      Section(isPointedAt: context.focuses { $0 == .serverClock }, add: addClock),
      Section(isPointedAt: context.focuses { $0 == .serverLog }, add: addLog),
    ]
  }

  private static func addCarelessness(
    _ server: Server, to content: inout PaneContent, _ context: PaneContext
  ) {
    guard !server.omittedChecks.isEmpty else { return }
    let omitted = VerificationPlan.standard.checks.map(\.id).filter(server.omittedChecks.contains)
    content.add(
      StyledLine(context.words(.careless(leavesOut: omitted)), .warning), in: context,
      focused: context.focuses { $0 == .server })
  }

  private static func addWork(
    to content: inout PaneContent, _ context: PaneContext, free: Int
  ) {
    guard let exchange = context.state.world.exchange, exchange.phase != .requestOnWire else {
      content.add(StyledLine(context.words(.waiting), .dim), in: context)
      return
    }
    if let trace = exchange.task.trace {
      LadderLines.add(trace, to: &content, context, free: free)
    } else {
      ServerWorkLines.add(exchange.task, to: &content, context)
    }
  }

  private static func addKey(to content: inout PaneContent, _ context: PaneContext) {
    let server = context.state.world.server
    var value = StyledLine(
      context.words(.keyKeptHere(algorithm: server.algorithm.name)) + " ", .text)
    value.append(context.words(.keptHere), .strong)
    content.add(
      context.labelled(server.key.kind == .secret ? .secret : .privateKey, value), in: context,
      focused: context.focuses { $0 == .serverKey }, hanging: 9)
  }

  private static func addClock(to content: inout PaneContent, _ context: PaneContext) {
    let world = context.state.world
    let focused = context.focuses { $0 == .serverClock }
    // The title shows the clock already.
    if focused || !context.isSmall {
      var value = StyledLine(world.now.clockText, focused ? .strong : .text)
      let passed = world.clock.elapsed
      if passed > 0, !context.isSmall {
        value.append(" " + context.words(.clockAhead(seconds: passed)), .dim)
      }
      content.add(context.labelled(.clock, value), in: context, focused: focused)
    }
    if let list = world.server.denyList { add(list, to: &content, context) }
  }

  /// The numbers of the tokens, those that were the last to come.
  private static func add(
    _ list: DenyList, to content: inout PaneContent, _ context: PaneContext
  ) {
    let shown = list.entries.suffix(context.isSmall ? 1 : 3)
    guard !shown.isEmpty else {
      let count = StyledLine(context.words(.count(0, .token)), .dim)
      return content.add(context.labelled(.denied, count), in: context)
    }
    for (row, item) in shown.enumerated() {
      var line = StyledLine(context.safe(item.entry.tokenID), .strong)
      if row == 0, shown.count < list.count { line.append(" " + context.glyphs.ellipsis, .more) }
      if !context.isSmall {
        line.append("  " + context.words(.until(item.until.clockText)), .dim)
      }
      content.addCut(context.labelled(row == 0 ? .denied : nil, line), in: context)
    }
  }

  private static func addAccounts(to content: inout PaneContent, _ context: PaneContext) {
    let focused = context.focuses { $0 == .serverAccounts }
    let accounts = context.state.world.server.accounts
    // The guest is nobody in most stories.
    let shown = context.isSmall ? accounts.prefix(2) : accounts[...]
    for (row, account) in shown.enumerated() {
      var line = StyledLine(account.displayName, .text).padded(to: 8)
      line.append("\(account.balance) $", .strong)
      if !context.isSmall { line.append("  \(context.words(.id)) \(account.id)", .dim) }
      content.add(
        context.labelled(row == 0 ? .accounts : nil, line), in: context,
        focused: focused && row == 0)
      if focused, row == 0, context.detail == .whole {
        StoredPassword.add(account.password, to: &content, context)
      }
    }
  }

  private static func addLog(to content: inout PaneContent, _ context: PaneContext) {
    let log = context.state.world.server.log
    guard !log.isEmpty else { return }
    let shown = log.suffix(fitting(log, in: context, behind: content.lines.count))
    let name = context.words(.log)
    for (index, entry) in shown.enumerated() {
      let first = shown.count < log.count ? "\(name) \(context.glyphs.ellipsis)" : name
      content.add(
        rows: rows(of: entry, label: index == 0 ? first : "", context), in: context,
        focused: index == 0 && context.focuses { $0 == .serverLog })
    }
  }

  /// How many of the newest entries show: four, and all that there is room for behind some lines.
  private static func fitting(
    _ log: [Server.LogEntry], in context: PaneContext, behind lines: Int
  ) -> Int {
    guard context.detail == .whole else { return 4 }
    var left = context.height - lines
    let fitting = log.reversed().prefix { entry in
      left -= rows(of: entry, label: "", context).count
      return left >= 0
    }
    return max(4, fitting.count)
  }

  private static func rows(
    of entry: Server.LogEntry, label: String, _ context: PaneContext
  ) -> [StyledLine] {
    let event = context.safe(context.words(.event(.server(entry.event))))
    let text = StyledLine("\(entry.time.clockText) \(event)", .dim)
    return TextWrap.wrap(
      StyledLine(label, .dim).padded(to: 9) + text, width: context.textWidth, hanging: 9)
  }
}
