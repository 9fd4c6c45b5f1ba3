import HTTPTypes
import JOSE
import SourceJSON

extension Browser {
  /// Takes an answer: stores cookies as the server says, then runs the page's own script, which
  /// keeps a token from the body and draws the page.
  mutating func receive(
    _ response: WireResponse, to route: Route?, storage: TokenStorage, isSecure: Bool,
    now: NumericDate
  ) -> [BrowserEvent] {
    let before = heldToken?.text
    for field in response.head.headerFields[values: .setCookie] {
      setCookie(field, isSecure: isSecure, now: now)
    }
    let content = try? JSONParser.parse(response.body)
    let message = content?["error"]?.string ?? "no answer to show"
    if response.head.status.kind == .successful {
      page = route?.script(&self, content) ?? .done(message: response.statusText)
      if let token = content?["access_token"]?.string { keep(token, in: storage) }
    } else if response.head.status == .unauthorized {
      page = .loginAgain(message: message)
    } else {
      page = .refused(status: response.status, message: message)
    }
    let after = heldToken
    if let after, after.text != before { return [.tokenStored(owner, after.storage)] }
    return before != nil && after == nil ? [.tokenForgotten(owner)] : []
  }
}
