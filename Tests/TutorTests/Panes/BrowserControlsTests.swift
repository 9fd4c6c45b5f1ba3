import LoginFlow
import Testing

@testable import Tutor

@Suite("What can be used in a browser") struct BrowserControlsTests {
  private static func world(_ commands: [LoginCommand]) throws -> LoginWorld {
    var world = try EditorSession.world()
    for command in commands { world.apply(command) }
    return world
  }

  private static let form: [BrowserControl] = [.address, .user, .password, .logIn]
  private static let shop: [BrowserControl] = [
    .argument(Route.Argument("item", .line), of: "add-to-cart"), .route("add-to-cart"),
    .argument(Route.Argument("amount", .dollars), of: "transfer"),
    .argument(Route.Argument("to", .userName), of: "transfer"), .route("transfer"),
  ]
  private static let storages: [BrowserControl] = TokenStorage.allCases.map { .storage($0) }

  @Test("follows from the page")
  func pages() throws {
    let guest = Party.guest
    func controls(_ commands: [LoginCommand]) throws -> [BrowserControl] {
      BrowserControls(try Self.world([.browser(.sitAt(guest))] + commands)).all
        .filter { if case .sitAt = $0 { false } else { true } }
    }
    #expect(try controls([]) == [.address, .signIn])
    #expect(
      try controls([.browser(.visit(guest))])
        == Self.form + Self.storages + [.route("profile"), .reload])
    #expect(
      try controls([.wire(.request(guest, .open(path: "/nothing")))])
        == [.address, .route("profile"), .route("log-out"), .reload, .signIn] + Self.shop)
    #expect(
      try controls([.wire(.send(guest, .profile))]).prefix(2) == [.goOn, .address])
    #expect(try controls([.browser(.visitAttacker(guest))]) == [.address, .signIn])
    #expect(
      try controls([
        .server(.chooseStorage(.cookie)), .browser(.visit(guest)),
      ]).contains(.sameSite))
  }
}
