import JOSE
import LoginFlow
import Testing

@Suite("Cookies") struct CookieTests {
  let now = NumericDate(1000)

  @Test("what the server writes, the browser reads")
  func roundTrip() throws {
    let cookie = Site.shop.cookie.holding("a.b.c")
    let text = cookie.setCookieValue(maximumAge: 900)
    #expect(
      text == "__Host-token=a.b.c; Path=/; Max-Age=900; Secure; HttpOnly; SameSite=Strict")
    let read = try #require(Cookie(setCookieValue: text, now: now))
    #expect(read.value == "a.b.c")
    #expect(read.attributes == .strict)
    #expect(read.expires == NumericDate(1900))
  }

  @Test(
    "what a browser ignores: a __Host- name without Secure or for another path, None without Secure",
    arguments: [
      "__Host-token=x; Path=/", "__Host-token=x; Secure; Path=/shop", "=x", "x",
      "a=b; SameSite=None",
    ])
  func refused(_ text: String) {
    #expect(Cookie(setCookieValue: text, now: now) == nil)
  }

  @Test("attributes are read without regard to case, and unknown ones ignored")
  func attributes() throws {
    let cookie = try #require(
      Cookie(setCookieValue: "a=b;secure ; HTTPONLY; samesite=NONE; Priority=High", now: now))
    #expect(
      cookie.attributes
        == CookieAttributes(isHTTPOnly: true, isSecure: true, sameSite: Cookie.SameSite.none))
  }
}
