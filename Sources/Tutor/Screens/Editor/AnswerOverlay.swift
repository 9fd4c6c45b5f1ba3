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

  init(_ action: SiteAction, from editor: TokenEditor) {
    var world = editor.world
    sent = SentRequest(action, token: editor.token, in: world)
    isCareless = !world.server.omittedChecks.isEmpty
    world.server.omitChecks(isCareless ? [] : [.signatureValid])
    atOtherServer = SentRequest(action, token: editor.token, in: world)
  }

  var context: KeyContext { .reading }

  func box(over editor: TokenEditor, _ env: Env) -> Box {
    Box(
      text: lines(env), title: "The server's answer", context: context, hanging: 0,
      scroll: scroll, env)
  }

  private func lines(_ env: Env) -> [StyledLine] {
    var lines = [StyledLine("Mallory's browser sends \(SentRequest.title(sent.action))", .attacker)]
    if let transport {
      lines.append(StyledLine("with the edited token in \(transport)", .dim))
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
      let sentence = VisibleText.show(entry.event.sentence, env.glyphs)
      lines.append(StyledLine("log       \(entry.time.clockText) \(sentence)", .server))
    }
    lines.append(balances(env))
    lines.append(otherServer)
    lines.append(StyledLine())
    lines.append(StyledLine("Only here: the lesson goes on from where it was.", .dim))
    return lines
  }

  private var transport: String? {
    guard let fields = sent.request?.head.headerFields else { return nil }
    if fields.contains(.authorization) { return "Authorization: Bearer" }
    return fields.contains(.cookie) ? "a cookie" : nil
  }

  private func balances(_ env: Env) -> StyledLine {
    var line = StyledLine("accounts  ", .text)
    for (index, balance) in sent.balances.enumerated() {
      if index > 0 { line.append("   ") }
      let moved = balance.before != balance.after
      line.append("\(balance.userName) \(balance.before) $")
      if moved { line.append(" \(env.glyphs.right) \(balance.after) $", .warning) }
    }
    line.append(
      sent.movesMoney ? "   money gone" : "   unchanged", sent.movesMoney ? .warning : .dim)
    return line
  }

  private var otherServer: StyledLine {
    let who =
      isCareless
      ? "A server that makes every check: "
      : "A server without signature-valid: "
    var line = StyledLine(who, .text)
    line.append(
      atOtherServer.response?.statusText ?? "nothing",
      atOtherServer.status < 400 ? .passed : .failed)
    line.append(atOtherServer.movesMoney ? ", and the money would be gone." : ".")
    return line
  }
}
