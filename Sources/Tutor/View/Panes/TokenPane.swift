import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import Terminal

/// The token: as text, and what its parts say.
enum TokenPane {
  private static let column = 10

  static func content(_ context: PaneContext) -> PaneContent {
    let world = context.state.world
    var content = PaneContent(title: StyledLine("Token", .strong))
    if let token = world.visibleToken {
      add(token, to: &content, context)
    } else if let task = world.exchange?.task, let claims = task.claims {
      content.note = StyledLine("being written", .accent)
      addDraft(claims, header: task.header, to: &content, context)
    } else {
      let owner = world.browser.owner.displayName
      let text =
        world.issued.isEmpty
        ? "There is no token yet. The server makes one in stage 2."
        : "\(owner)'s browser holds no token."
      content.addBlank()
      content.add(StyledLine(text, .dim), in: context)
    }
    return content
  }

  private static func add(_ token: String, to content: inout PaneContent, _ context: PaneContext) {
    let origin = context.state.world.origin(of: token)
    let claims = TokenForgery.claims(of: token)
    content.note = note(token, claims, origin: origin, context)
    let raw = TokenText.line(token, issued: origin?.text, glyphs: context.glyphs)
    let pointed = context.focuses { $0 == .token }
    if context.isWhole || (context.width < 60 && !context.isSmall) {
      content.add(raw, in: context, focused: pointed)
    } else {
      content.addCut(raw, in: context, focused: pointed)
    }
    if let header = TokenForgery.header(of: token) {
      addHeader(header.node, to: &content, context)
    }
    if let claims { addPayload(claims, to: &content, context) }
    addSignature(of: token, to: &content, context)
  }

  /// Whether the token is as it was issued, what was changed in it, and how long it is good.
  private static func note(
    _ token: String, _ claims: ClaimsSet?, origin: LoginWorld.IssuedToken?,
    _ context: PaneContext
  ) -> StyledLine {
    var line = StyledLine()
    if let origin {
      if token.utf8.elementsEqual(origin.text.utf8) {
        line.append("as the server issued it", .dim)
      } else {
        line.append("CHANGED", .changed)
        let names = changedClaims(claims, from: TokenForgery.claims(of: origin.text))
        if !names.isEmpty {
          line.append(" \(names.map(context.safe).joined(separator: ", "))", .changed)
        }
      }
    } else {
      line.append("not issued by this server", .warning)
    }
    guard let expiration = claims?.expiration else { return line }
    let validity = validity(expiration, now: context.state.world.now)
    // What is over matters more than where the token comes from, if there is room for one only.
    guard line.width + validity.width + 14 <= context.width else {
      return expiration <= context.state.world.now ? validity : line
    }
    line.append(", ", .dim)
    line.append(validity)
    return line
  }

  private static func changedClaims(_ new: ClaimsSet?, from old: ClaimsSet?) -> [String] {
    guard let new = new?.node.object, let old = old?.node.object else { return [] }
    let changed = new.members.filter { old[$0.name] != $0.value }.map(\.name)
    let removed = old.members.filter { new[$0.name] == nil }.map(\.name)
    return changed + removed
  }

  private static func validity(_ expiration: NumericDate, now: NumericDate) -> StyledLine {
    now < expiration
      ? StyledLine("good until \(expiration.clockText)", .dim)
      : StyledLine("over since \(expiration.clockText)", .warning)
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
    content.add(label("signature", StyledLine("(not signed yet)", .dim), context), in: context)
  }

  private static func label(
    _ text: String, _ value: StyledLine, _ context: PaneContext
  ) -> StyledLine {
    context.labelled(text, value, column: column)
  }

  private static func addHeader(
    _ node: JSONNode, to content: inout PaneContent, _ context: PaneContext
  ) {
    let names = context.state.step.focus.compactMap { focus -> String? in
      if case .headerParameter(let name) = focus { name } else { nil }
    }
    addJSON(
      node, "header", .header, marked: names, pointed: context.focuses { $0 == .header },
      to: &content, context)
  }

  private static func addPayload(
    _ claims: ClaimsSet, to content: inout PaneContent, _ context: PaneContext
  ) {
    let names = context.state.step.focus.compactMap { focus -> String? in
      if case .claim(let name) = focus { name } else { nil }
    }
    addJSON(
      claims.node, "payload", .payload, marked: names,
      pointed: context.focuses { $0 == .payload }, to: &content, context)
  }

  private static func addJSON(
    _ node: JSONNode, _ name: String, _ role: Role, marked names: [String], pointed: Bool,
    to content: inout PaneContent, _ context: PaneContext
  ) {
    let width = max(8, context.width - 2 - column)
    let lines = JSONText.lines(node, role, marked: names, width: width, context.glyphs)
    for (row, line) in lines.enumerated() {
      let marked = line.runs.contains { $0.role == .selection }
      content.add(
        label(row == 0 ? name : "", line, context), in: context,
        focused: (row == 0 && pointed) || marked, hanging: column + 1)
    }
  }

  private static func addSignature(
    of token: String, to content: inout PaneContent, _ context: PaneContext
  ) {
    let focused = context.focuses { $0 == .signature }
    var line = StyledLine()
    if let last = TokenForgery.segments(token)?[2], let bytes = try? Base64URL.decode(last),
      !bytes.isEmpty
    {
      let room = (context.width - 2 - column - 14) / 3
      let shown = context.isWhole ? bytes.count : min(bytes.count, max(4, room))
      let hex = bytes.prefix(shown).map { byte in
        let digits = String(byte, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined(separator: " ")
      line.append(hex, .signature)
      if shown < bytes.count { line.append(" " + context.glyphs.ellipsis, .more) }
      line.append(" (\(bytes.count) bytes)", .dim)
    } else {
      line.append("(none that can be read)", .warning)
    }
    content.add(
      label("signature", line, context), in: context, focused: focused, hanging: column)
  }
}
