import JOSE
import LoginFlow
import SourceJSON

/// How one condition is written in a lesson file: a key, as in `expect`, and its value.
package struct ConditionSpelling: Sendable {
  /// The key: `refusedBy`.
  package let name: String
  /// What the value is: `a whole number from 100 to 599`.
  package let expected: String
  private let read: @Sendable (Place, inout LessonReading) -> [Placed<Condition>]

  /// A condition on one value.
  init<Value>(
    _ name: String, _ kind: ValueKind<Value>,
    make: @escaping @Sendable (Value) -> Condition
  ) {
    self.name = name
    expected = kind.expected
    read = { place, reading in
      kind.read(place, &reading).map { [Placed(make($0), at: place)] } ?? []
    }
  }

  /// A condition for each of several names.
  init<Name, Value>(
    _ name: String, each names: ValueKind<Name>, _ values: ValueKind<Value>, freeKeys: Bool = true,
    make: @escaping @Sendable (Name, Value) -> Condition
  ) {
    let kind = ValueKind<Value>.entries(
      names, values, freeKeys: freeKeys, most: LessonLimits.entriesOfStep)
    self.name = name
    expected = kind.expected
    read = { place, reading in
      (kind.read(place, &reading) ?? []).map { Placed(make($0.name, $0.value), at: $0.place) }
    }
  }

  /// Every condition there is.
  package static let all: [ConditionSpelling] = [
    ConditionSpelling("status", .int(100...599)) { .status($0) },
    ConditionSpelling("verdict", .verdict) { .verdict($0) },
    ConditionSpelling("refusedBy", .check) { .refusedBy($0) },
    ConditionSpelling("checks", each: .check, .outcome) { .check($0, $1) },
    ConditionSpelling("balance", each: .userName, .int(0...2_000_000)) {
      .balance(userName: $0, $1)
    },
    ConditionSpelling("storedIn", each: .party, .storageOrNone) { .storedIn($0, $1) },
    ConditionSpelling("readableByScript", each: .party, .bool) { .readableByScript($0, $1) },
    ConditionSpelling("claims", each: .line, .json, freeKeys: false) { .claim($0, $1) },
    ConditionSpelling("algorithm", .line) { .algorithm($0) },
    ConditionSpelling("signatureKept", .bool) { .signatureKept($0) },
    ConditionSpelling("theft", .bool) { .theft($0) },
  ]

  /// Reads the object `expect`.
  static func read(_ place: Place, _ reading: inout LessonReading) -> [Placed<Condition>] {
    guard var object = ObjectReader(place, "what is expected", &reading) else { return [] }
    let expectations = all.flatMap { spelling in
      object.place(of: spelling.name).map { spelling.read($0, &reading) } ?? []
    }
    object.refuseOtherKeys(&reading)
    return expectations
  }
}
