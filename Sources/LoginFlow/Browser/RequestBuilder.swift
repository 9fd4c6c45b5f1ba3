import HTTPTypes
import SourceJSON

/// Makes the requests a browser sends.
enum RequestBuilder {
  /// The request for an action, with the token attached the way this browser holds it.
  static func request(
    _ action: SiteAction, from browser: Browser
  ) -> (WireRequest, TokenTransport?) {
    var request = bare(action, from: browser)
    guard action != .logIn, let held = browser.heldToken else { return (request, nil) }
    switch held.storage {
    case .cookie:
      request.head.headerFields[.cookie] = "\(Site.cookieName)=\(held.text)"
      return (request, .cookie)
    case .localStorage, .memory:
      request.head.headerFields[.authorization] = "Bearer \(held.text)"
      return (request, .authorizationHeader)
    }
  }

  /// The request a page of another site can make this browser send.
  static func crossSiteRequest(_ action: SiteAction, from browser: Browser) -> WireRequest {
    var request = bare(action, from: browser)
    request.head.headerFields[.origin] = "https://evil.example"
    let cookie = browser.cookies.first { $0.name == Site.cookieName && $0.sameSite == .none }
    if let cookie { request.head.headerFields[.cookie] = "\(cookie.name)=\(cookie.value)" }
    return request
  }

  private static func bare(_ action: SiteAction, from browser: Browser) -> WireRequest {
    let content = content(of: action, form: browser.form)
    var head = HTTPRequest(
      method: action == .profile ? .get : .post, scheme: "https", authority: Site.host,
      path: action.path)
    var body: [UInt8] = []
    if let content {
      head.headerFields[.contentType] = "application/json"
      body = JSONWriter.compactBytes(content)
    }
    return WireRequest(head: head, body: body)
  }

  private static func content(of action: SiteAction, form: LoginForm) -> JSONNode? {
    let members: [(String, JSONValue)]
    switch action {
    case .logIn: members = [("user", .string(form.user)), ("password", .string(form.password))]
    case .addToCart(let item): members = [("item", .string(item))]
    case .transfer(let amount, let to):
      members = [("amount", .number(JSONNumber(amount))), ("to", .string(to))]
    case .profile, .logOut: return nil
    }
    return JSONNode(
      .object(
        JSONObject(
          members: members.map { JSONMember(name: $0.0, nameRange: 0..<0, value: JSONNode($0.1)) }))
    )
  }
}
