import HTTPTypes
import JOSE
import LessonScript
import LoginFlow
import Terminal

/// The server: what it is doing, its accounts, key and clock, its checks, and its log.
enum ServerPane {
  static func content(_ context: PaneContext) -> PaneContent {
    let world = context.state.world
    var content = PaneContent(title: StyledLine("Server", .server))
    content.note = StyledLine(world.now.clockText, .dim)
    addCarelessness(world.server, to: &content, context)
    let isAtWork = world.exchange.map { $0.phase != .requestOnWire } ?? false
    if let task = world.exchange?.task, isAtWork {
      if let trace = task.trace {
        LadderLines.add(trace, to: &content, context)
      } else {
        addTask(task, to: &content, context)
      }
    } else {
      content.add(StyledLine("waiting for requests", .dim), in: context)
    }
    addKey(world.server, to: &content, context)
    addClock(world, to: &content, context)
    addAccounts(world.server, to: &content, context)
    addLog(world.server, to: &content, context)
    return content
  }

  private static func addCarelessness(
    _ server: Server, to content: inout PaneContent, _ context: PaneContext
  ) {
    guard !server.omittedChecks.isEmpty else { return }
    let names = VerificationPlan.standard.checks.map(\.id)
      .filter(server.omittedChecks.contains).map(\.rawValue).joined(separator: ", ")
    content.add(
      StyledLine("CARELESS: leaves out \(names)", .warning), in: context,
      focused: context.focuses { $0 == .server })
  }

  /// The stages of a login, or of a request whose token has not been checked.
  private static func addTask(
    _ task: ServerTask, to content: inout PaneContent, _ context: PaneContext
  ) {
    let here = context.focuses { $0 == .server }
    content.add(
      StyledLine(
        "\(task.request.head.method.rawValue) \(context.safe(task.request.path))", .strong),
      in: context, focused: here)
    if let credentials = task.credentials { addCredentials(credentials, to: &content, context) }
    switch task.presented {
    case .token(_, let transport)?:
      content.add(StyledLine("one token, in \(transport.fieldName)"), in: context)
    case .missing?: content.add(StyledLine("no token came along", .warning), in: context)
    case .malformed(let why)?: content.add(StyledLine(context.safe(why), .warning), in: context)
    case nil: break
    }
    content.add(StyledLine(doing(task), .dim), in: context)
  }

  private static func addCredentials(
    _ credentials: ServerTask.CredentialsResult, to content: inout PaneContent,
    _ context: PaneContext
  ) {
    let focused = context.focuses { $0 == .serverPassword }
    switch credentials {
    case .accepted(let account):
      content.add(
        context.labelled("password", StyledLine("\(context.glyphs.passed) right", .passed)),
        in: context, focused: focused)
      let hash = "scrypt N=2^\(account.password.logCost)"
      content.add(context.labelled("", StyledLine(hash, .dim)), in: context)
      content.add(
        context.labelled("user", StyledLine("\(account.userName), id \(account.id)")), in: context)
    case .refused:
      content.add(
        context.labelled("password", StyledLine("\(context.glyphs.failed) wrong", .failed)),
        in: context, focused: focused)
    }
  }

  private static func doing(_ task: ServerTask) -> String {
    switch task.stage {
    case .received: "received, nothing checked yet"
    case .credentialsChecked: "password checked"
    case .claimsPrepared: "facts written down"
    case .tokenSigned: "token signed"
    case .tokenFound: "token not checked yet"
    case .tokenVerified, .accessDecided: "token checked"
    case .answered: "answered \(task.response?.statusText ?? "")"
    }
  }

  private static func addKey(
    _ server: Server, to content: inout PaneContent, _ context: PaneContext
  ) {
    let focused = context.focuses { $0 == .serverKey }
    var value = StyledLine("\(server.algorithm.name), ", .text)
    value.append("known only here", .strong)
    content.add(context.labelled("secret", value), in: context, focused: focused, hanging: 10)
  }

  private static func addClock(
    _ world: LoginWorld, to content: inout PaneContent, _ context: PaneContext
  ) {
    content.add(
      context.labelled("clock", StyledLine(world.now.clockText)), in: context,
      focused: context.focuses { $0 == .serverClock })
    if let list = world.server.denyList {
      content.add(context.labelled("deny list", StyledLine("\(list.count) tokens")), in: context)
    }
  }

  private static func addAccounts(
    _ server: Server, to content: inout PaneContent, _ context: PaneContext
  ) {
    let focused = context.focuses { $0 == .serverAccounts }
    for (row, account) in server.accounts.prefix(2).enumerated() {
      var line = StyledLine("\(account.id) \(account.userName)", .text).padded(to: 14)
      line.append("\(account.balance) $", .strong)
      content.add(
        context.labelled(row == 0 ? "accounts" : "", line), in: context,
        focused: focused && row == 0)
    }
  }

  private static func addLog(
    _ server: Server, to content: inout PaneContent, _ context: PaneContext
  ) {
    guard !server.log.isEmpty else { return }
    let entries = context.isWhole ? server.log[...] : server.log.suffix(4)
    for (row, entry) in entries.enumerated() {
      let text = "\(entry.time.clockText) \(context.safe(entry.event.sentence))"
      content.add(
        context.labelled(row == 0 ? "log" : "", StyledLine(text, .dim)), in: context,
        focused: row == 0 && context.focuses { $0 == .serverLog }, hanging: 10)
    }
  }
}
