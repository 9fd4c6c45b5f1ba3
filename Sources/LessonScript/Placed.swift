package import SourceJSON

/// Something a lesson says, and the place in its file that says so.
package struct Placed<Value: Sendable>: Sendable {
  /// What is said.
  package var value: Value
  /// Bytes of the lesson's file.
  package var range: Range<Int>
  /// The way there: `/stages/0/steps/3/do/1`.
  package var pointer: JSONPointer
}

extension Placed {
  init(_ value: Value, at place: Place) {
    self.init(value: value, range: place.node.range, pointer: place.pointer)
  }
}
