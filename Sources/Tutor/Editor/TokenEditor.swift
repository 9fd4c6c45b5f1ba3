package import LoginFlow
import Terminal

/// The live token editor: a value.
package struct TokenEditor: Sendable {
  var token: String
  var world: LoginWorld

  /// - Parameters:
  ///   - token: what to edit.
  ///   - world: the world at this step; what is sent from here changes only this copy.
  package init(token: String, world: LoginWorld) {
    self.token = token
    self.world = world
  }

  package var isExplaining: Bool { false }

  mutating func perform(_ action: EditorAction) {}

  mutating func type(_ key: Key) {}

  mutating func closeInner() -> Bool { false }
}

/// What the token editor can do.
package enum EditorAction: Sendable, Hashable {
  case paste(String)
}
