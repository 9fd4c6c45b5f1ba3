import JOSE
import LoginFlow
import Testing

@Suite("The attributes of a cookie, one by one") struct CookieAttributesTests {
  private func loggedIn(_ attributes: CookieAttributes) throws -> LoginWorld {
    var world = try TeachingWorld.fresh()
    world.apply(.server(.chooseStorage(.cookie, attributes)))
    world.logIn(.alice)
    return world
  }

  private func with(_ change: (inout CookieAttributes) -> Void) -> CookieAttributes {
    var attributes = CookieAttributes.strict
    change(&attributes)
    return attributes
  }

  @Test("each is written and read as it was chosen")
  func roundTrip() throws {
    for isHTTPOnly in [true, false] {
      for isSecure in [true, false] {
        for sameSite in CookieAttributes.sameSites {
          let attributes = CookieAttributes(
            isHTTPOnly: isHTTPOnly, isSecure: isSecure, sameSite: sameSite)
          let cookie = Site.shop.cookie.with(attributes).holding("x")
          let text = cookie.setCookieValue(maximumAge: 60)
          let read = Cookie(setCookieValue: text, now: NumericDate(0))
          let isIgnored = sameSite == Cookie.SameSite.none && !isSecure
          #expect(read?.attributes == (isIgnored ? nil : attributes), "\(text)")
        }
      }
    }
  }

  @Test("without HttpOnly a script can take the token")
  func scriptReads() throws {
    var world = try loggedIn(with { $0.isHTTPOnly = false })
    world.apply(.browser(.steal(from: .alice)))
    #expect(world.lastEvents.contains(.browser(.tokenStolen(from: .alice))))
  }

  @Test("without Secure the name has no __Host-, and the server still knows it")
  func plainName() throws {
    var world = try loggedIn(with { $0.isSecure = false })
    #expect(world.alice.cookies.map(\.name) == ["token"])
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 200)
    world.apply(.wire(.request(.alice, .logOut)))
    #expect(world.alice.cookies.isEmpty)
  }

  @Test("a cookie given out before keeps working, and the next login ends it")
  func change() throws {
    var world = try loggedIn(.strict)
    world.apply(.server(.chooseStorage(.cookie, with { $0.isSecure = false })))
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 200)
    world.logIn(.alice)
    #expect(world.alice.cookies.map(\.name) == ["token"])
    world.apply(.server(.chooseStorage(.cookie)))
    world.logIn(.alice)
    #expect(world.alice.cookies.map(\.name) == ["__Host-token"])
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 200)
  }

  @Test("only SameSite=None goes along with another site's request")
  func crossSite() throws {
    for sameSite in CookieAttributes.sameSites {
      var world = try loggedIn(with { $0.sameSite = sameSite })
      world.apply(.wire(.forgeRequest(.alice, .transfer(amount: 10, to: "mallory"))))
      let goesAlong = sameSite == Cookie.SameSite.none
      #expect(world.balance("alice") == (goesAlong ? 2990 : 3000))
    }
  }

  @Test("browsers ignore SameSite=None without Secure: nobody is logged in")
  func ignored() throws {
    var world = try loggedIn(
      CookieAttributes(isHTTPOnly: true, isSecure: false, sameSite: Cookie.SameSite.none))
    #expect(world.status == 200)
    #expect(world.alice.heldToken == nil)
    world.apply(.wire(.request(.alice, .profile)))
    #expect(world.status == 401)
  }

  @Test("the event says what is not strict")
  func sentence() {
    func sentence(_ storage: TokenStorage, _ attributes: CookieAttributes) -> String {
      ServerEvent.storageChosen(storage, attributes).sentence
    }
    let lax = with { $0.sameSite = .lax }
    #expect(sentence(.cookie, .strict) == "the site now uses cookie for tokens")
    #expect(sentence(.memory, lax) == "the site now uses memory for tokens")
    #expect(
      sentence(.cookie, lax)
        == "the site now uses cookie for tokens (Secure; HttpOnly; SameSite=Lax)")
  }
}
