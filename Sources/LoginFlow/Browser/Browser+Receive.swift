import HTTPTypes
import JOSE
import SourceJSON

extension Browser {
  /// Takes an answer: stores cookies as the server says, then runs the page's own script, which
  /// keeps a token from the body and draws the page.
  mutating func receive(
    _ response: WireResponse, to request: WireRequest, storage: TokenStorage, now: NumericDate
  ) -> [BrowserEvent] {
    let before = heldToken?.text
    // The page drops the token of an earlier login: one that has moved to cookies leaves none
    // behind for scripts to find.
    if response.status == 200, request.path == SiteAction.logIn.path { forgetScriptToken() }
    for field in response.head.headerFields[values: .setCookie] { setCookie(field, now: now) }
    let content = try? JSONParser.parse(response.body)
    if response.status == 200, let token = content?["access_token"]?.string {
      keep(token, in: storage, now: now)
    }
    if request.path == SiteAction.logOut.path, response.status == 204 { forgetToken() }
    page = page(for: response, content: content, to: request)
    if response.status == 200, request.path == SiteAction.logIn.path { form.password = "" }

    let after = heldToken
    if let after, after.text != before { return [.tokenStored(owner, after.storage)] }
    return before != nil && after == nil ? [.tokenForgotten(owner)] : []
  }

  private func page(
    for response: WireResponse, content: JSONNode?, to request: WireRequest
  ) -> Page {
    let message = content?["error"]?.string ?? "no answer to show"
    switch (response.status, request.path) {
    case (401, _): return .loginAgain(message: message)
    case (200, "/profile"):
      return .profile(
        name: content?["user"]?.string ?? "", balance: content?["balance"]?.number?.int ?? 0)
    case (200, "/login"): return .done(message: "Welcome, \(form.user)!")
    case (200, "/cart"):
      return .done(message: "In your cart: \(content?["added"]?.string ?? "")")
    case (200, "/transfer"):
      let amount = content?["sent"]?.number?.int ?? 0
      return .done(message: "Sent \(amount) $ to \(content?["to"]?.string ?? "")")
    case (204, "/logout"): return .done(message: "You are logged out.")
    default: return .refused(status: response.status, message: message)
    }
  }
}
