import SourceJSON

/// One key of a command: its name, whether it has to be there, and what it holds.
struct Field<Value>: Sendable {
  let name: String
  let isRequired: Bool
  let kind: ValueKind<Value>
  /// Reads the value out of the command's object; nil when it is missing or wrong.
  let value: @Sendable (inout ObjectReader, inout LessonReading) -> Value?

  var description: FieldDescription {
    FieldDescription(name: name, isRequired: isRequired, expected: kind.expected)
  }

  /// A key that has to be there.
  static func required(_ name: String, _ kind: ValueKind<Value>) -> Field {
    Field(name: name, isRequired: true, kind: kind) { object, reading in
      object.required(name, kind, &reading)
    }
  }
}

extension Field {
  /// A key that may be missing.
  static func optional<Wrapped: Sendable>(
    _ name: String, _ kind: ValueKind<Wrapped>
  ) -> Field<Wrapped?> {
    Field<Wrapped?>(name: name, isRequired: false, kind: kind.map { .some($0) }) {
      object, reading in
      .some(object.optional(name, kind, &reading))
    }
  }
}

/// What documentation and tests need to know about a key.
package struct FieldDescription: Sendable, Hashable {
  /// The key.
  package let name: String
  /// Whether a command without it is refused.
  package let isRequired: Bool
  /// With its article: `a whole number from 1 to 10`.
  package let expected: String
}
