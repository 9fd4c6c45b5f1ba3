/// Everything that a lesson or a learner can make happen. Nothing else changes the world.
package enum LoginCommand: Sendable, Hashable {
  /// Somebody does something in a browser.
  case browser(BrowserCommand)
  /// A request or an answer moves on.
  case wire(WireCommand)
  /// The server is set up differently.
  case server(ServerCommand)
  /// The clock moves.
  case time(TimeCommand)
}
