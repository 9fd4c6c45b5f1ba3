package import JOSE

/// One person's browser: address bar, page, and the places that can keep a token.
package struct Browser: Sendable, Hashable {
  package let owner: Party
  /// The site it is at.
  package let site: Site
  /// What the address bar shows.
  package var address: String
  package var page: Page
  /// The balance of an account that the answer on the page told; nil: it told none.
  package var toldBalance: ToldBalance?
  /// What stands in the login form.
  package var form: LoginForm
  /// `localStorage` of the shop's origin, in the order things were stored.
  package var localStorage: [StoredItem]
  package var cookies: [Cookie]
  /// The token held in a variable of the running page.
  package var memory: String?

  package init(owner: Party, site: Site) {
    self.owner = owner
    self.site = site
    address = ""
    page = .blank
    form = LoginForm()
    localStorage = []
    cookies = []
    memory = nil
  }

  /// What an answer told of an account's balance, in whole dollars.
  package struct ToldBalance: Sendable, Hashable {
    package let accountID: String
    package let amount: Int
    /// When it was told.
    package let time: NumericDate
  }

  /// Opens the login page with an empty form.
  package mutating func openLoginPage(at address: String) {
    self.address = address
    page = .loginForm
    toldBalance = nil
    form = LoginForm()
  }

  /// One entry of local storage.
  package struct StoredItem: Sendable, Hashable {
    package var name: String
    package var value: String
  }

  /// The token this browser holds, and where.
  package var heldToken: (text: String, storage: TokenStorage)? {
    if let memory { return (memory, .memory) }
    if let storedToken { return (storedToken, .localStorage) }
    return tokenCookie.map { ($0.value, .cookie) }
  }

  /// The token in local storage.
  private var storedToken: String? {
    localStorage.first { $0.name == site.storageName }?.value
  }

  /// The cookie that holds the token.
  var tokenCookie: Cookie? { cookies.first(where: isTokenCookie) }

  /// What the site's own script reads to prove that a request comes from its page.
  var csrfToken: String? {
    cookies.first { site.csrfCookie.possibleNames.contains($0.name) && !$0.attributes.isHTTPOnly }?
      .value
  }

  /// The cookies that go along with a request.
  /// - Parameters:
  ///   - isSecure: whether `Secure` cookies go along.
  ///   - isCrossSite: a page of another site sends it.
  func cookies(
    sentTo path: String, isSecure: Bool, isCrossSite: Bool
  ) -> [Cookie] {
    cookies.filter { cookie in
      (isSecure || !cookie.attributes.isSecure) && (!isCrossSite || cookie.isSentCrossSite)
        && cookie.isSent(to: path)
    }
  }

  package func isTokenCookie(_ cookie: Cookie) -> Bool { site.cookieNames.contains(cookie.name) }

  /// Keeps the token in one place, and nowhere else.
  /// - Parameter attributes: of the cookie, should it become one.
  package mutating func keep(
    _ token: String, in storage: TokenStorage, _ attributes: CookieAttributes = .strict
  ) {
    forgetToken()
    switch storage {
    case .localStorage: localStorage.append(StoredItem(name: site.storageName, value: token))
    case .memory: memory = token
    case .cookie: cookies.append(site.cookie.with(attributes).holding(token))
    }
  }

  /// Puts another text where the token is now; somebody with the browser's tools can do that.
  package mutating func replaceToken(with token: String) {
    if memory != nil { memory = token }
    for index in localStorage.indices where localStorage[index].name == site.storageName {
      localStorage[index].value = token
    }
    for index in cookies.indices where isTokenCookie(cookies[index]) {
      cookies[index].value = token
    }
  }

  package mutating func forgetToken() {
    forgetScriptToken()
    cookies.removeAll(where: isTokenCookie)
  }

  /// Forgets what the page's script kept; a cookie stays.
  mutating func forgetScriptToken() {
    memory = nil
    localStorage.removeAll { $0.name == site.storageName }
  }

  /// Stores what a `Set-Cookie` field says, or removes the cookie when its age is over.
  /// - Parameter isSecure: whether `Secure` cookies are taken, see ``Site``.
  package mutating func setCookie(_ text: String, isSecure: Bool, now: NumericDate) {
    guard let cookie = Cookie(setCookieValue: text, now: now),
      isSecure || !cookie.attributes.isSecure
    else { return }
    cookies.removeAll { $0.name == cookie.name }
    if let expires = cookie.expires, expires <= now { return }
    cookies.append(cookie)
  }

  /// Drops cookies whose time is over; browsers look at the clock before every request.
  package mutating func dropExpiredCookies(now: NumericDate) {
    cookies.removeAll { cookie in cookie.expires.map { $0 <= now } ?? false }
  }

  /// The token as a script that runs inside the shop's page can read it: local storage, and any
  /// cookie without `HttpOnly`. A variable of another script is out of its easy reach.
  package var tokenReadableByScript: String? {
    storedToken ?? tokenCookie.flatMap { $0.attributes.isHTTPOnly ? nil : $0.value }
  }

  /// Leaves the shop's page, with all its variables, for one of the attacker's.
  mutating func visitAttacker() {
    reload()
    address = Site.attackerOrigin + "/"
    page = .attackersPage(message: "You have won! Wait a moment …")
    toldBalance = nil
  }

  /// Loading the page again ends its scripts, and with them every variable.
  package mutating func reload() {
    memory = nil
  }
}
