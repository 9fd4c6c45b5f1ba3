/// The panes of the lesson screen.
package enum PaneID: String, Sendable, Hashable, CaseIterable {
  case browser
  case wire
  case server
  case token
  case narration

  /// The order of Tab.
  static let tabOrder: [PaneID] = [.narration, .browser, .wire, .server, .token]
}
