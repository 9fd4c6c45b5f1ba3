import HTTPTypes
import SourceJSON

/// Makes the requests a browser sends.
enum RequestBuilder {
  /// The request for an action, with the token attached the way this browser holds it.
  static func request(
    _ action: SiteAction, to route: Route, from browser: Browser
  ) -> (WireRequest, TokenTransport?) {
    var request = bare(action, to: route, from: browser)
    guard !route.isLogin, let held = browser.heldToken else { return (request, nil) }
    switch held.storage {
    case .cookie:
      request.head.headerFields[.cookie] = browser.tokenCookie?.pair
      return (request, .cookie)
    case .localStorage, .memory:
      request.head.headerFields[.authorization] = "Bearer \(held.text)"
      return (request, .authorizationHeader)
    }
  }

  /// The request a page of another site can make this browser send.
  static func crossSiteRequest(
    _ action: SiteAction, to route: Route, from browser: Browser
  ) -> WireRequest {
    var request = bare(action, to: route, from: browser)
    request.head.headerFields[.origin] = "https://evil.example"
    if let cookie = browser.tokenCookie, cookie.isSentCrossSite {
      request.head.headerFields[.cookie] = cookie.pair
    }
    return request
  }

  private static func bare(
    _ action: SiteAction, to route: Route, from browser: Browser
  ) -> WireRequest {
    let site = browser.site
    var head = HTTPRequest(
      method: route.method, scheme: site.scheme, authority: site.host, path: route.path)
    let content: JSONValue? =
      route.isLogin
      ? ["user": .string(browser.form.user), "password": .string(browser.form.password)]
      : action.content
    guard let content else { return WireRequest(head: head) }
    head.headerFields[.contentType] = "application/json"
    return WireRequest(head: head, body: JSONWriter.compactBytes(JSONNode(content)))
  }
}
