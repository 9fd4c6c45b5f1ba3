import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import Terminal

/// The token: as text, and what its parts say.
enum TokenPane {
  static func content(_ context: PaneContext) -> PaneContent {
    let world = context.state.world
    var content = PaneContent(title: StyledLine("Token", .strong))
    if let token = world.visibleToken {
      add(token, to: &content, context)
    } else if let task = world.exchange?.task, let claims = task.claims {
      content.note = StyledLine("being written", .accent)
      addDraft(claims, header: task.header, to: &content, context)
    } else {
      content.addBlank()
      content.add(StyledLine("There is no token yet.", .dim), in: context)
    }
    return content
  }

  private static func add(_ token: String, to content: inout PaneContent, _ context: PaneContext) {
    let world = context.state.world
    let origin = world.origin(of: token)
    content.note = note(token, origin: origin, context)
    let raw = TokenText.line(token, issued: origin?.text, glyphs: context.glyphs)
    let pointed = context.focuses { $0 == .token }
    if context.isWhole || context.width < 60 {
      content.add(raw, in: context, focused: pointed)
    } else {
      content.addCut(raw, in: context, focused: pointed)
    }
    if let header = TokenForgery.header(of: token) {
      addHeader(header.node, to: &content, context)
    }
    if let claims = TokenForgery.claims(of: token) { addPayload(claims, to: &content, context) }
    addSignature(of: token, to: &content, context)
  }

  private static func note(
    _ token: String, origin: LoginWorld.IssuedToken?, _ context: PaneContext
  ) -> StyledLine {
    guard let origin else { return StyledLine("not issued by this server", .warning) }
    let changes = TokenText.changes(in: token, from: origin.text)
    if changes.isEmpty, token.utf8.count == origin.text.utf8.count {
      return StyledLine("as the server issued it", .dim)
    }
    let letters = changes.reduce(0) { $0 + $1.count }
    return StyledLine("changed: \(max(letters, 1)) letters", .changed)
  }

  private static func addDraft(
    _ claims: ClaimsSet, header: JOSEHeader?, to content: inout PaneContent, _ context: PaneContext
  ) {
    if let header {
      let input =
        Base64URL.encode(JSONWriter.compactBytes(header.node)) + "."
        + Base64URL.encode(JSONWriter.compactBytes(claims.node))
      content.addCut(TokenText.line(input, issued: nil, glyphs: context.glyphs), in: context)
      addHeader(header.node, to: &content, context)
    }
    addPayload(claims, to: &content, context)
    content.add(context.labelled("signature", StyledLine("(not signed yet)", .dim)), in: context)
  }

  private static func addHeader(
    _ node: JSONNode, to content: inout PaneContent, _ context: PaneContext
  ) {
    let whole = context.focuses { $0 == .header }
    let names = context.state.step.focus.compactMap { focus -> String? in
      if case .headerParameter(let name) = focus { name } else { nil }
    }
    content.add(
      context.labelled("header", JSONText.line(node, .header, marked: names, context.glyphs)),
      in: context, focused: whole || !names.isEmpty, hanging: 10)
  }

  private static func addPayload(
    _ claims: ClaimsSet, to content: inout PaneContent, _ context: PaneContext
  ) {
    let whole = context.focuses { $0 == .payload }
    let names = context.state.step.focus.compactMap { focus -> String? in
      if case .claim(let name) = focus { name } else { nil }
    }
    content.add(
      context.labelled(
        "payload", JSONText.line(claims.node, .payload, marked: names, context.glyphs)),
      in: context, focused: whole || !names.isEmpty, hanging: 10)
    if let expiration = claims.expiration {
      content.add(
        context.labelled("", times(claims.issuedAt, expiration, now: context.state.world.now)),
        in: context, hanging: 10)
    }
  }

  private static func times(
    _ issued: NumericDate?, _ expiration: NumericDate, now: NumericDate
  ) -> StyledLine {
    var line = StyledLine()
    if let issued { line.append("iat is \(issued.clockText), ", .dim) }
    let left = Int(expiration.seconds - now.seconds)
    line.append("exp is \(expiration.clockText), ", .dim)
    if left > 0 {
      line.append("in \(WorldEvent.duration(left))", .dim)
    } else {
      line.append("over for \(WorldEvent.duration(-left))", .warning)
    }
    return line
  }

  private static func addSignature(
    of token: String, to content: inout PaneContent, _ context: PaneContext
  ) {
    let focused = context.focuses { $0 == .signature }
    let algorithm = TokenForgery.header(of: token)?.algorithm ?? ""
    var line = StyledLine()
    if let last = TokenForgery.segments(token)?[2], let bytes = try? Base64URL.decode(last),
      !bytes.isEmpty
    {
      let shown = context.isWhole ? bytes.count : min(bytes.count, 8)
      let hex = bytes.prefix(shown).map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined(separator: " ")
      line.append(hex, .signature)
      if shown < bytes.count { line.append(" " + context.glyphs.ellipsis, .more) }
      line.append("  \(bytes.count) bytes, \(context.safe(algorithm))", .dim)
    } else {
      line.append("(none that can be read)", .warning)
    }
    content.add(context.labelled("signature", line), in: context, focused: focused, hanging: 10)
  }
}
