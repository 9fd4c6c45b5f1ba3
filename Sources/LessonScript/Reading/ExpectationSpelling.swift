import JOSE
import LoginFlow
import SourceJSON

/// How one expectation is written in a lesson file: a key of `expect` and its value.
package struct ExpectationSpelling: Sendable {
  /// The key: `refusedBy`.
  package let name: String
  /// What the value is: `a whole number from 100 to 599`.
  package let expected: String
  private let read: @Sendable (Place, inout LessonReading) -> [PlacedExpectation]

  /// An expectation of one value.
  init<Value>(
    _ name: String, _ kind: ValueKind<Value>,
    make: @escaping @Sendable (Value) -> Expectation
  ) {
    self.name = name
    expected = kind.expected
    read = { place, reading in
      kind.read(place, &reading).map { [Self.placed(make($0), place)] } ?? []
    }
  }

  /// An expectation for each of several names.
  init<Name, Value>(
    _ name: String, each names: ValueKind<Name>, _ values: ValueKind<Value>, freeKeys: Bool = true,
    make: @escaping @Sendable (Name, Value) -> Expectation
  ) {
    let kind = ValueKind<Value>.entries(
      names, values, freeKeys: freeKeys, most: LessonLimits.entriesOfStep)
    self.name = name
    expected = kind.expected
    read = { place, reading in
      (kind.read(place, &reading) ?? []).map { Self.placed(make($0.name, $0.value), $0.place) }
    }
  }

  private static func placed(_ expectation: Expectation, _ place: Place) -> PlacedExpectation {
    PlacedExpectation(
      expectation: expectation, range: place.node.range, pointer: place.pointer)
  }

  /// Every expectation there is.
  package static let all: [ExpectationSpelling] = [
    ExpectationSpelling("status", .int(100...599)) { .status($0) },
    ExpectationSpelling("verdict", .verdict) { .verdict($0) },
    ExpectationSpelling("refusedBy", .check) { .refusedBy($0) },
    ExpectationSpelling("checks", each: .check, .outcome) { .check($0, $1) },
    ExpectationSpelling("balance", each: .userName, .int(0...2_000_000)) {
      .balance(userName: $0, $1)
    },
    ExpectationSpelling("storedIn", each: .party, .storageOrNone) { .storedIn($0, $1) },
    ExpectationSpelling("readableByScript", each: .party, .bool) { .readableByScript($0, $1) },
    ExpectationSpelling("claims", each: .line, .json, freeKeys: false) { .claim($0, $1) },
    ExpectationSpelling("algorithm", .line) { .algorithm($0) },
    ExpectationSpelling("signatureKept", .bool) { .signatureKept($0) },
    ExpectationSpelling("theft", .bool) { .theft($0) },
  ]

  /// Reads the object `expect`.
  static func read(_ place: Place, _ reading: inout LessonReading) -> [PlacedExpectation] {
    guard var object = ObjectReader(place, "what is expected", &reading) else { return [] }
    let expectations = all.flatMap { spelling in
      object.place(of: spelling.name).map { spelling.read($0, &reading) } ?? []
    }
    object.refuseOtherKeys(&reading)
    return expectations
  }
}
