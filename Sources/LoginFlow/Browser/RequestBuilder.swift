import HTTPTypes
import SourceJSON

/// Makes the requests a browser sends.
enum RequestBuilder {
  /// The request for an action, with the cookies that go along, and the token attached the way this
  /// browser holds it.
  /// - Parameter scheme: `https` or `http`.
  static func request(
    _ action: SiteAction, to route: Route?, from browser: Browser, scheme: String
  ) -> (WireRequest, TokenTransport?) {
    var request = bare(action, to: route, from: browser, scheme: scheme)
    guard route?.isLogin != true else { return (request, nil) }
    let cookies = browser.cookies(
      sentTo: request.path, isSecure: browser.site.takesSecureCookies(over: scheme),
      isCrossSite: false)
    request.attach(cookies)
    if request.head.method != .get, let token = browser.csrfToken,
      let name = HTTPField.Name.csrfToken
    {
      request.head.headerFields[name] = token
    }
    if let held = browser.heldToken, held.storage != .cookie, route?.asksForToken != false {
      request.head.headerFields[.authorization] = "Bearer \(held.text)"
      return (request, .authorizationHeader)
    }
    return (request, cookies.contains(where: browser.isTokenCookie) ? .cookie : nil)
  }

  /// The request a page of another site can make this browser send: a script of that page may send
  /// text anywhere, cannot read the answer, and can set neither `Authorization` nor a field of the
  /// site's own.
  static func crossSiteRequest(
    _ action: SiteAction, to route: Route?, from browser: Browser, scheme: String
  ) -> WireRequest {
    var request = bare(action, to: route, from: browser, scheme: scheme)
    request.head.headerFields[.origin] = Site.attackerOrigin
    if !request.body.isEmpty { request.head.headerFields[.contentType] = "text/plain" }
    request.attach(
      browser.cookies(
        sentTo: request.path, isSecure: browser.site.takesSecureCookies(over: scheme),
        isCrossSite: true))
    return request
  }

  private static func bare(
    _ action: SiteAction, to route: Route?, from browser: Browser, scheme: String
  ) -> WireRequest {
    let site = browser.site
    var head = HTTPRequest(
      method: route?.method ?? .get, scheme: scheme, authority: site.host, path: route?.path)
    var content: JSONValue?
    switch action {
    case .open(let path): head.path = path
    case .ask where route?.isLogin == true:
      content = ["user": .string(browser.form.user), "password": .string(browser.form.password)]
    case .ask(_, let said): content = said
    }
    guard let content else { return WireRequest(head: head) }
    head.headerFields[.contentType] = "application/json"
    return WireRequest(head: head, body: JSONWriter.compactBytes(JSONNode(content)))
  }
}

extension WireRequest {
  fileprivate mutating func attach(_ cookies: [Cookie]) {
    guard !cookies.isEmpty else { return }
    head.headerFields[.cookie] = cookies.map(\.pair).joined(separator: "; ")
  }
}

extension HTTPField.Name {
  /// With it a page of the site's own proves that it sent the request.
  static let csrfToken = HTTPField.Name("X-CSRF-Token")
}
