import LoginFlow
import Testing

@Suite("Messages as text") struct WireTextTests {
  @Test("a login request is drawn as the HTTP/1.1 message it would be")
  func request() throws {
    var world = try TeachingWorld.fresh()
    world.apply(.browser(.fillIn(.alice, user: "alice", password: "correct horse")))
    world.apply(.wire(.send(.alice, .logIn)))
    let lines = try #require(world.exchange?.request.lines)
    #expect(
      lines == [
        "POST /login HTTP/1.1", "Host: shop.example", "Content-Type: application/json", "",
        "{\"user\":\"alice\",\"password\":\"correct horse\"}",
      ])
  }

  @Test("a refusal is drawn with its challenge")
  func response() throws {
    var world = try TeachingWorld.fresh()
    world.apply(.wire(.request(.alice, .profile)))
    let lines = try #require(world.exchange?.response?.lines)
    #expect(
      lines == [
        "HTTP/1.1 401 Unauthorized", "Content-Type: application/json",
        "WWW-Authenticate: Bearer realm=\"shop\"", "", "{\"error\":\"please log in\"}",
      ])
  }
}
