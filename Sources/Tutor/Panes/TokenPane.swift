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
    var content = PaneContent(title: StyledLine(context.words(.tokenTitle), .strong))
    if let token = world.visibleToken {
      add(token, to: &content, context)
    } else if let task = world.exchange?.task, let claims = task.claims {
      content.note = StyledLine(context.words(.beingWritten), .accent)
      addDraft(claims, header: task.header, to: &content, context)
    } else {
      let text =
        world.issued.isEmpty
        ? context.words(.noTokenYet) : context.words(.noToken(in: world.browser.owner))
      content.add(StyledLine(text, .dim), in: context)
      if context.detail == .whole, world.issued.isEmpty { addPlaces(to: &content, context) }
      content.moveToMiddle(of: context)
    }
    return content
  }

  /// What the parts of the first token will be for, in the colours that they will have.
  private static func addPlaces(to content: inout PaneContent, _ context: PaneContext) {
    let parts: [(name: Label, role: Role, use: Label)] = [
      (.header, .header, .headerSays), (.payload, .payload, .payloadSays),
      (.signature, .signature, .signatureSays),
    ]
    content.addBlank()
    for part in parts {
      let name = StyledLine(context.words(part.name), part.role).padded(to: column)
      content.add(
        name + StyledLine(context.words(part.use), .dim), in: context, hanging: column)
    }
  }

  private static func add(_ token: String, to content: inout PaneContent, _ context: PaneContext) {
    let origin = context.state.world.origin(of: token)
    let claims = TokenForgery.claims(of: token)
    let change = origin.map { TokenChange(from: .init($0.text), to: .init(token)) }
    content.title = content.title + StyledLine(" ") + TokenMark.line(token)
    content.note = note(claims, change: change, context)
    add(context.tokenLine(token), to: &content, context) { content in
      if let header = TokenForgery.header(of: token) {
        addHeader(header.node, change: change?.header, to: &content, context)
      }
      if let claims { addPayload(claims, change: change?.payload, to: &content, context) }
    }
    addSignature(of: token, change: change?.signature, to: &content, context)
  }

  /// The letters of a token and what they say. The letters have the rows that the rest, with one
  /// for the signature, leaves over.
  private static func add(
    _ token: TokenLine, to content: inout PaneContent, _ context: PaneContext,
    saying addParts: (inout PaneContent) -> Void
  ) {
    var parts = content
    addParts(&parts)
    let others = parts.lines.count - content.lines.count + 1
    let free = context.detail == .whole ? .max : context.height - others
    content.add(
      rows: token.rows(atMost: free, width: context.textWidth), in: context,
      focused: context.focuses { $0 == .token })
    addParts(&content)
  }

  /// Whether the token is as it was issued, what was changed in it, and how long it is good.
  private static func note(
    _ claims: ClaimsSet?, change: TokenChange?, _ context: PaneContext
  ) -> StyledLine {
    var line: StyledLine
    if let change {
      line = TokenChange.mark(change.words(context.env), context.words)
      if line.isEmpty { line = StyledLine(context.words(.asIssued), .dim) }
    } else {
      line = StyledLine(context.words(.notIssued), .warning)
    }
    guard let expiration = claims?.expiration else { return line }
    let validity = validity(expiration, now: context.state.world.now, context.words)
    // What is over matters more than where the token comes from, if there is room for one only.
    guard line.width + validity.width + 18 <= context.width else {
      return expiration <= context.state.world.now ? validity : line
    }
    line.append(", ", .dim)
    line.append(validity)
    return line
  }

  private static func validity(
    _ expiration: NumericDate, now: NumericDate, _ words: Words
  ) -> StyledLine {
    now < expiration
      ? StyledLine(words(.goodUntil(expiration.clockText)), .dim)
      : StyledLine(words(.overSince(expiration.clockText)), .warning)
  }

  private static func addDraft(
    _ claims: ClaimsSet, header: JOSEHeader?, to content: inout PaneContent, _ context: PaneContext
  ) {
    if let header, let input = signingInput(of: context.state.world.exchange?.task) {
      let token = TokenLine(input, issued: nil, glyphs: context.glyphs)
      add(token, to: &content, context) { content in
        addHeader(header.node, change: nil, to: &content, context)
        addPayload(claims, change: nil, to: &content, context)
      }
    } else {
      addPayload(claims, change: nil, to: &content, context)
    }
    addAir(to: &content, context)
    content.add(
      label(.signature, StyledLine(context.words(.notSignedYet), .dim), context), in: context)
  }

  /// The letters of a token that is being written, as far as they are known before it is signed.
  static func signingInput(of task: ServerTask?) -> String? {
    guard let header = task?.header, let claims = task?.claims else { return nil }
    return Base64URL.encode(JSONWriter.compactBytes(header.node)) + "."
      + Base64URL.encode(JSONWriter.compactBytes(claims.node))
  }

  private static func label(
    _ text: Label?, _ value: StyledLine, _ context: PaneContext
  ) -> StyledLine {
    context.labelled(text, value, column: column)
  }

  private static func addHeader(
    _ node: JSONNode, change: MemberDifference?, to content: inout PaneContent,
    _ context: PaneContext
  ) {
    let names = context.state.focus.compactMap { focus -> String? in
      if case .headerParameter(let name) = focus { name } else { nil }
    }
    addJSON(
      node, .header, .header, change: change, pointed: names,
      isPointedAt: context.focuses { $0 == .header }, to: &content, context)
  }

  private static func addPayload(
    _ claims: ClaimsSet, change: MemberDifference?, to content: inout PaneContent,
    _ context: PaneContext
  ) {
    let names = context.state.focus.compactMap { focus -> String? in
      if case .claim(let name) = focus { name } else { nil }
    }
    addJSON(
      claims.node, .payload, .payload, change: change, pointed: names,
      isPointedAt: context.focuses { $0 == .payload }, to: &content, context)
  }

  private static func addJSON(
    _ node: JSONNode, _ name: Label, _ role: Role, change: MemberDifference?, pointed: [String],
    isPointedAt: Bool, to content: inout PaneContent, _ context: PaneContext
  ) {
    addAir(to: &content, context)
    let lines = JSONText.lines(
      node, role, pointed: pointed, change: change ?? MemberDifference(),
      width: max(8, context.width - 2 - column), context.glyphs)
    for (row, line) in lines.enumerated() {
      content.add(
        label(row == 0 ? name : nil, line.text, context), in: context,
        focused: (row == 0 && isPointedAt) || line.isPointedAt, hanging: column + 1)
    }
  }

  private static func addSignature(
    of token: String, change: ByteDifference?, to content: inout PaneContent,
    _ context: PaneContext
  ) {
    addAir(to: &content, context)
    let focused = context.focuses { $0 == .signature }
    guard let last = TokenSegments(token).three?[2], let bytes = try? Base64URL.decode(last),
      !bytes.isEmpty
    else {
      let nothing = StyledLine(context.words(.noSignature), .warning)
      content.add(
        label(.signature, nothing, context), in: context, focused: focused, hanging: column)
      return
    }
    func rows(_ count: Int) -> [StyledLine] {
      let line = hex(bytes, first: count, change: change, context)
      return TextWrap.wrap(
        label(.signature, line, context), width: context.textWidth, hanging: column)
    }
    let whole = rows(bytes.count)
    let fits = context.detail == .whole || content.lines.count + whole.count <= context.height
    let room = max(4, (context.textWidth - column - 14) / 3)
    content.add(rows: fits ? whole : rows(min(bytes.count, room)), in: context, focused: focused)
  }

  private static func hex(
    _ bytes: [UInt8], first count: Int, change: ByteDifference?, _ context: PaneContext
  ) -> StyledLine {
    let hex = HexText.line(bytes.prefix(count))
    let spans = HexText.places(of: change?.ranges ?? [], in: hex.utf8)
      .map { RoleSpan($0, .changed) }
    var line = StyledLine(hex, .signature, spans: spans)
    if count < bytes.count { line.append(" " + context.glyphs.ellipsis, .more) }
    line.append(" (\(context.words(.count(bytes.count, .byte))))", .dim)
    return line
  }

  private static func addAir(to content: inout PaneContent, _ context: PaneContext) {
    if context.detail == .whole, !content.lines.isEmpty { content.addBlank() }
  }
}
