/// The part of a token that a check looks at.
package enum TokenRegion: Sendable, Hashable, CaseIterable {
  case whole, header, payload, signature
}
