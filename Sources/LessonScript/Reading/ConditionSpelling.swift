import JOSE
import LoginFlow
import SourceJSON
import Text

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
    ConditionSpelling("statuses", .list(of: .int(100...599), entries)) { .statuses($0) },
    ConditionSpelling("verdict", .verdict) { .verdict($0) },
    ConditionSpelling("refusedBy", .check) { .refusedBy($0) },
    ConditionSpelling("checks", each: .check, .outcome) { .check($0, $1) },
    ConditionSpelling("balance", each: .userName, .int(0...2_000_000)) {
      .balance(userName: $0, $1)
    },
    ConditionSpelling("storedIn", each: .party, .storageOrNone) { .storedIn($0, $1) },
    ConditionSpelling("readableByScript", each: .party, .bool) { .readableByScript($0, $1) },
    ConditionSpelling("claims", each: .line, .json, freeKeys: false) { .claim($0, $1) },
    ConditionSpelling("claimsPresent", .list(of: .line, entries)) {
      .all($0.map { .claimPresent($0) })
    },
    ConditionSpelling("claimsAbsent", .list(of: .line, entries)) {
      .all($0.map { .claimAbsent($0) })
    },
    ConditionSpelling("algorithm", .line) { .algorithm($0) },
    ConditionSpelling("signatureKept", .bool) { .signatureKept($0) },
    ConditionSpelling("theft", .bool) { .theft($0) },
    ConditionSpelling("requestCarries", .transportOrNone) { .requestCarries($0) },
    ConditionSpelling("onDenyList", .bool) { .onDenyList($0) },
    ConditionSpelling("answer", .answer) { .answer($0) },
    ConditionSpelling("all", .list(of: .condition, entries)) { .all($0) },
    ConditionSpelling("any", .list(of: .condition, entries)) { .any($0) },
    ConditionSpelling("not", .condition) { .not($0) },
  ]

  private static let entries = 1...LessonLimits.entriesOfStep

  /// Reads an object of conditions, as in `expect`.
  fileprivate static func read(
    _ place: Place, _ reading: inout LessonReading
  ) -> [Placed<Condition>] {
    guard var object = ObjectReader(place, "what is so", &reading) else { return [] }
    let conditions = all.flatMap { spelling in
      object.place(of: spelling.name).map { spelling.read($0, &reading) } ?? []
    }
    object.refuseOtherKeys(&reading)
    return conditions
  }
}

extension ValueKind where Value == [Placed<Condition>] {
  /// Conditions that all hold.
  static let conditions = ValueKind("an object of what is so") { ConditionSpelling.read($0, &$1) }

  /// The same with at least one.
  static let someConditions = ValueKind(conditions.expected) { place, reading in
    let isEmpty = place.node.object?.members.isEmpty ?? false
    if isEmpty { reading.report(.outOfRange, "there is no condition", at: place) }
    return conditions.read(place, &reading)
  }
}

extension ValueKind where Value == String {
  /// The id of an option of the task's own question.
  fileprivate static let answer = ValueKind("the id of an option of the task's question") {
    place, reading in
    guard let id = ValueKind.slug.read(place, &reading) else { return nil }
    let answers = reading.answers
    guard answers.contains(where: { $0.isExactly(id) }) else {
      answers.isEmpty
        ? reading.report(.unknownName, "there is no task with a question here", at: place)
        : reading.reportUnknown(id, "option", at: place, allowed: answers)
      return nil
    }
    return id
  }
}

extension ValueKind where Value == Condition {
  /// Conditions as one: that all of them hold.
  fileprivate static let condition = ValueKind<[Placed<Condition>]>.someConditions.map {
    $0.count == 1 ? $0[0].value : .all($0.map(\.value))
  }
}
