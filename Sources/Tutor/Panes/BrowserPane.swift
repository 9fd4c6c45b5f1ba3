import JOSE
import LessonScript
import LoginFlow
import Terminal

/// The browser on the stage: address, page, and the places that can keep a token.
enum BrowserPane {
  static func content(_ context: PaneContext) -> PaneContent {
    let world = context.state.world
    let browser = world.browser
    var content = PaneContent(title: title(context))
    addPage(of: browser, to: &content, context)
    if context.detail == .whole { content.addBlank() }
    var whole = content
    addStorage(of: browser, to: &whole, context, rows: .max)
    if context.detail == .whole || whole.lines.count <= context.height { return whole }
    var short = content
    addStorage(of: browser, to: &short, context, rows: 1)
    guard !context.isSmall else { return short }
    // What is free goes to the tokens.
    let free = max(0, context.height - short.lines.count)
    addStorage(of: browser, to: &content, context, rows: 1 + free / max(1, tokenCount(in: browser)))
    return content
  }

  /// Whose browser it is.
  static func title(_ context: PaneContext) -> StyledLine {
    let owner = context.state.world.browser.owner
    var title = StyledLine(
      context.words(.browser(of: owner)), owner.isAttacker ? .attacker : .browser)
    if owner.isAttacker, context.width >= 32 {
      title.append(" " + context.words(.attacker), .attacker)
    }
    return title
  }

  private static func addPage(
    of browser: Browser, to content: inout PaneContent, _ context: PaneContext
  ) {
    content.addCut(address(of: browser, context), in: context)
    addMessage(of: browser, to: &content, context)
    if browser.page.hasLoginForm { addForm(of: browser, to: &content, context) }
  }

  /// What the page says, without its form.
  static func addMessage(
    of browser: Browser, to content: inout PaneContent, _ context: PaneContext
  ) {
    let page = context.focuses { $0 == .browserPage }
    switch browser.page {
    case .blank:
      content.addBlank()
    case .loginForm:
      content.add(StyledLine(context.words(.signIn), .strong), in: context)
    case .loginAgain(let message):
      // The form below says that it is a sign-in, too.
      let words = ["\(context.words(.signIn)): \(context.safe(message))", context.safe(message)]
        .map { StyledLine($0, .warning) }
      content.add(
        words.first { $0.width <= context.textWidth } ?? words[1], in: context, focused: page)
    case .profile(let name, let balance):
      content.add(
        StyledLine(context.words(.profile(of: context.safe(name))), .strong), in: context,
        focused: page)
      content.add(context.labelled(.account, StyledLine("\(balance) $", .strong)), in: context)
    case .attackersPage(let message):
      content.add(StyledLine(context.safe(message), .attacker), in: context, focused: page)
    case .done(let message):
      content.add(StyledLine(context.safe(message), .strong), in: context, focused: page)
    case .refused(let status, let message):
      content.add(
        StyledLine("\(status): \(context.safe(message))", .warning), in: context, focused: page)
    }
    addAge(of: browser, to: &content, context)
  }

  /// A page stays as it was answered, so it may tell a balance that is no longer so.
  private static func addAge(
    of browser: Browser, to content: inout PaneContent, _ context: PaneContext
  ) {
    guard let told = browser.toldBalance, context.state.world.tellsOldBalance(browser.owner)
    else { return }
    let whole = StyledLine(context.words(.oldSince(told.time.clockText)), .warning)
    let short = StyledLine(context.words(.noLongerSo), .warning)
    content.add(whole.width <= context.textWidth ? whole : short, in: context)
  }

  static func address(of browser: Browser, _ context: PaneContext) -> StyledLine {
    var address = browser.address.isEmpty ? context.words(.noPage) : browser.address
    // Browsers leave the scheme out, too, where there is little room.
    if context.width < 30, address.hasPrefix("https://") { address = String(address.dropFirst(8)) }
    if case .attackersPage = browser.page { return StyledLine(context.safe(address), .attacker) }
    return StyledLine(context.safe(address), .dim)
  }

  private static func addForm(
    of browser: Browser, to content: inout PaneContent, _ context: PaneContext
  ) {
    let focused = context.focuses { $0 == .browserForm }
    let form = browser.form
    let secret = String(repeating: context.glyphs.secret, count: form.password.count)
    content.add(
      context.labelled(.user, field(context.safe(form.user))), in: context, focused: focused)
    content.add(context.labelled(.password, field(secret)), in: context)
  }

  private static func field(_ text: String) -> StyledLine {
    StyledLine(text.isEmpty ? "________" : text, text.isEmpty ? .dim : .strong)
  }

  /// How many values it keeps that may be tokens.
  static func tokenCount(in browser: Browser) -> Int {
    browser.localStorage.count + browser.cookies.count + (browser.memory == nil ? 0 : 1)
  }

  static func addStorage(
    of browser: Browser, to content: inout PaneContent, _ context: PaneContext, rows: Int
  ) {
    let focused = context.focuses { $0 == .browserStorage }
    if browser.localStorage.isEmpty {
      if browser.cookies.isEmpty && browser.memory == nil || !context.isSmall {
        content.add(
          StyledLine(context.words(.localStorageEmpty), .dim), in: context,
          focused: focused && browser.cookies.isEmpty)
      }
    }
    func add(_ place: Label, _ name: String, _ token: String) {
      let mark = StyledLine(" ") + TokenMark.line(token)
      let short = StyledLine("\(context.words(place)):", .dim)
      let whole = short + StyledLine(" \(context.safe(name)) =")
      let line = [whole, short].first { $0.width + mark.width <= context.textWidth } ?? short
      let value = context.tokenLine(token).rows(atMost: rows, width: context.textWidth)
      let label = (line + mark).cut(to: context.textWidth, glyphs: context.glyphs)
      content.add(rows: [label] + value, in: context, focused: focused)
    }
    for item in browser.localStorage { add(.localStorage, item.name, item.value) }
    for cookie in browser.cookies {
      add(.cookie, cookie.name, cookie.value)
      var attributes: [String] = []
      if cookie.attributes.isHTTPOnly { attributes.append("HttpOnly") }
      if cookie.attributes.isSecure { attributes.append("Secure") }
      if let sameSite = cookie.attributes.sameSite {
        attributes.append("SameSite=\(sameSite.rawValue)")
      }
      content.add(StyledLine(attributes.joined(separator: " "), .accent), in: context)
    }
    if let memory = browser.memory { add(.pageMemory, context.words(.token), memory) }
  }
}
