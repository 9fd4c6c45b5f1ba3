/// A role for a part of a text, by UTF-8 offsets.
package struct RoleSpan: Sendable, Hashable {
  package var range: Range<Int>
  package var role: Role

  package init(_ range: Range<Int>, _ role: Role) {
    self.range = range
    self.role = role
  }

  /// The role of every byte of `window`: the spans painted over `base` in order.
  static func roles(of window: Range<Int>, base: Role, spans: [RoleSpan]) -> [Role] {
    var roles = [Role](repeating: base, count: window.count)
    for span in spans {
      let part = span.range.clamped(to: window)
      for offset in part { roles[offset - window.lowerBound] = span.role }
    }
    return roles
  }
}
