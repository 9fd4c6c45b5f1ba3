import HTTPTypes
import JOSE
import LoginFlow
import Terminal
import Text

/// A request that was sent from the editor and what came of it.
enum AnswerText {
  static func lines(
    of sent: SentRequest, _ editor: TokenEditor, _ glyphs: Glyphs
  ) -> [StyledLine] {
    var lines = [StyledLine("Mallory's browser sends \(SentRequest.title(sent.action))", .attacker)]
    if let how = transport(sent) {
      lines.append(StyledLine("with the edited token in \(how)", .dim))
    }
    lines.append(StyledLine())
    for (row, line) in (sent.response?.lines ?? []).enumerated() {
      let status: Role = sent.status < 400 ? .passed : .failed
      lines.append(
        StyledLine(
          VisibleText.show(line, glyphs), row == 0 ? status : .wire
        ))
    }
    lines.append(StyledLine())
    for entry in sent.log {
      let sentence = VisibleText.show(entry.event.sentence, glyphs)
      lines.append(StyledLine("log       \(entry.time.clockText) \(sentence)", .server))
    }
    lines.append(balances(sent, glyphs))
    lines.append(otherServer(sent, editor))
    lines.append(StyledLine())
    lines.append(StyledLine("Only here: the lesson goes on from where it was.", .dim))
    return lines
  }

  private static func transport(_ sent: SentRequest) -> String? {
    guard let fields = sent.request?.head.headerFields else { return nil }
    if fields.contains(.authorization) { return "Authorization: Bearer" }
    return fields.contains(.cookie) ? "a cookie" : nil
  }

  private static func balances(_ sent: SentRequest, _ glyphs: Glyphs) -> StyledLine {
    var line = StyledLine("accounts  ", .text)
    for (index, balance) in sent.balances.enumerated() {
      if index > 0 { line.append("   ") }
      let moved = balance.before != balance.after
      line.append("\(balance.userName) \(balance.before) $")
      if moved { line.append(" \(glyphs.right) \(balance.after) $", .warning) }
    }
    line.append(
      sent.movesMoney ? "   money gone" : "   unchanged", sent.movesMoney ? .warning : .dim)
    return line
  }

  /// The same request at the other kind of server.
  private static func otherServer(_ sent: SentRequest, _ editor: TokenEditor) -> StyledLine {
    var world = editor.world
    let isCareless = !world.server.omittedChecks.isEmpty
    world.server.omitChecks(isCareless ? [] : [.signatureValid])
    let other = SentRequest(sent.action, token: editor.token, in: world)
    let who =
      isCareless
      ? "A server that makes every check: "
      : "A server without signature-valid: "
    var line = StyledLine(who, .text)
    line.append(other.response?.statusText ?? "nothing", other.status < 400 ? .passed : .failed)
    line.append(other.movesMoney ? ", and the money would be gone." : ".")
    return line
  }
}
