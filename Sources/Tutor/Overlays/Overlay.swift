package import Terminal

/// Something that lies over a screen and has the keyboard while it is in front.
///
/// It says what is in its box; where the box stands and how it is drawn is the same for all.
package protocol Overlay<Owner>: Sendable {
  /// The screen it lies over.
  associatedtype Owner

  /// Which keys work while it is in front.
  var context: KeyContext { get }

  func box(over owner: Owner, _ env: Env) -> Box
  mutating func perform(_ action: TutorAction, on owner: inout Owner, _ env: Env) -> [ScreenRequest]
  /// Takes a key that means nothing in the key table.
  mutating func type(_ key: KeyPress, on owner: inout Owner)
  mutating func paste(_ paste: Paste, on owner: inout Owner)
}

extension Overlay {
  package mutating func type(_ key: KeyPress, on owner: inout Owner) {}
  package mutating func paste(_ paste: Paste, on owner: inout Owner) {}
}
