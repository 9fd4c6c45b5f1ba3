import HTTPTypes
import JOSE
import LoginFlow
import Terminal
import Text

/// A request that was sent from the editor and what came of it.
struct AnswerOverlay: TextOverlay {
  private let sent: SentRequest
  /// The same request at the other kind of server.
  private let atOtherServer: SentRequest
  private let isCareless: Bool
  var scroll = 0

  /// - Parameter editor: before the request is sent in its task, too.
  init(_ action: SiteAction, from editor: TokenEditor) {
    var world = editor.world
    sent = SentRequest(action, by: editor.holder, token: editor.token, in: world)
    isCareless = !world.server.omittedChecks.isEmpty
    world.server.omitChecks(isCareless ? [] : [.signatureValid])
    atOtherServer = SentRequest(action, by: editor.holder, token: editor.token, in: world)
  }

  var context: KeyContext { .reading }

  func box(over editor: TokenEditor, _ env: Env) -> Box {
    Box(
      text: lines(editor, env), title: env.words(.answer), context: context, hanging: 0,
      scroll: scroll, env)
  }

  private func lines(_ editor: TokenEditor, _ env: Env) -> [StyledLine] {
    var lines = [
      StyledLine(env.words(.sends(sent.sender, sent.action)), EditorTitle.role(of: sent.sender))
    ]
    if let task = TaskLine.line(editor, env) { lines.insert(task, at: 0) }
    if let transport = transport(env.words) {
      lines.append(StyledLine(env.words(.carried(by: transport)), .dim))
    }
    lines.append(StyledLine())
    for (row, line) in (sent.response?.lines ?? []).enumerated() {
      let status: Role = sent.status < 400 ? .passed : .failed
      lines.append(
        StyledLine(
          VisibleText.show(line, env.glyphs), row == 0 ? status : .wire
        ))
    }
    lines.append(StyledLine())
    for entry in sent.log {
      let sentence = VisibleText.show(env.words(.event(.server(entry.event))), env.glyphs)
      lines.append(
        StyledLine(env.words(.log), .server).padded(to: 10)
          + StyledLine("\(entry.time.clockText) \(sentence)", .server))
    }
    lines.append(balances(env))
    lines.append(otherServer(env.words))
    if editor.hands == nil {
      lines += [StyledLine(), StyledLine(env.words(.onlyHere), .dim)]
    }
    return lines
  }

  private func transport(_ words: Words) -> String? {
    guard let fields = sent.request?.head.headerFields else { return nil }
    if fields.contains(.authorization) { return "Authorization: Bearer" }
    return fields.contains(.cookie) ? words(.aCookie) : nil
  }

  private func balances(_ env: Env) -> StyledLine {
    var line = StyledLine(env.words(.accounts), .text).padded(to: 10)
    for (index, balance) in sent.balances.enumerated() {
      if index > 0 { line.append("   ") }
      let moved = balance.before != balance.after
      line.append("\(balance.userName) \(balance.before) $")
      if moved { line.append(" \(env.glyphs.right) \(balance.after) $", .warning) }
    }
    line.append(
      "   " + env.words(sent.movesMoney ? .moneyGone : .unchanged),
      sent.movesMoney ? .warning : .dim)
    return line
  }

  private func otherServer(_ words: Words) -> StyledLine {
    var line = StyledLine(words(isCareless ? .carefulServer : .carelessServer) + " ", .text)
    line.append(
      atOtherServer.response?.statusText ?? words(.nothing),
      atOtherServer.status < 400 ? .passed : .failed)
    line.append(atOtherServer.movesMoney ? words(.moneyWouldGo) : ".")
    return line
  }
}
