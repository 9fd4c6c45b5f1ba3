import SourceJSON
import Text

/// Takes an object apart, key by key. What nobody asked for is unknown.
struct ObjectReader {
  private let place: Place
  private let object: JSONObject
  /// What the object is, for messages: `a step`.
  private var what: String
  private var keys: [String] = []

  /// Nil, and an error, when the value is no object.
  init?(_ place: Place, _ what: String, _ reading: inout LessonReading) {
    guard let object = place.node.object else {
      reading.reportKind(place, expected: "\(what), which is an object")
      return nil
    }
    self.place = place
    self.object = object
    self.what = what
  }

  /// Calls the object something else from here on.
  mutating func describe(as what: String) { self.what = what }

  /// The value of a key that has to be there.
  mutating func required<Value>(
    _ key: String, _ kind: ValueKind<Value>, _ reading: inout LessonReading
  ) -> Value? {
    guard object[key] != nil else {
      keys.append(key)
      reading.report(
        .missingKey, "\(what) needs \"\(key)\"", at: place, range: opening,
        help: "add \"\(key)\": \(kind.expected)")
      return nil
    }
    return optional(key, kind, &reading)
  }

  /// The value of a key that may be missing.
  mutating func optional<Value>(
    _ key: String, _ kind: ValueKind<Value>, _ reading: inout LessonReading
  ) -> Value? {
    place(of: key).flatMap { kind.read($0, &reading) }
  }

  /// The place of a key's value, which is taken as known from here on.
  mutating func place(of key: String) -> Place? {
    keys.append(key)
    return object[key].map { Place($0, place.pointer.appending(key)) }
  }

  /// False, and an error, when `formatVersion` is newer than this program. Such a file is not to be
  /// looked at any further: its keys mean something else. One that is missing is reported as well.
  mutating func hasReadableVersion(upTo newest: Int, _ reading: inout LessonReading) -> Bool {
    guard let version = required("formatVersion", .int(1...Int.max), &reading), version > newest,
      let place = place(of: "formatVersion")
    else { return true }
    reading.report(
      .formatVersion,
      "\(what) of format version \(version) is newer than this program, which reads up to \(newest)",
      at: place, help: "update jwtutor")
    return false
  }

  /// Refuses every key that was not asked for; `x-…` and `$comment` are the author's own.
  func refuseOtherKeys(_ reading: inout LessonReading) {
    for member in object.members where !ObjectReader.isFree(member.name) {
      guard !keys.contains(where: { $0.isExactly(member.name) }) else { continue }
      reading.report(
        .unknownKey, "\(what) has no key \"\(Excerpt.short(member.name))\"",
        at: place.member(member), range: member.nameRange,
        help: Excerpt.help(for: member.name, among: keys))
    }
  }

  /// Refuses more than one, or none, of keys that exclude each other.
  /// - Parameter orNone: none is right too.
  func requireOne(of names: [String], orNone: Bool = false, _ reading: inout LessonReading) {
    let given = object.members.filter { member in
      names.contains { $0.isExactly(member.name) }
    }
    guard given.count != 1, !(given.isEmpty && orNone) else { return }
    let list = names.map { "\"\($0)\"" }.joined(separator: " or ")
    reading.report(
      .keysTogether,
      given.isEmpty ? "\(what) needs \(list)" : "\(what) takes \(list), not both", at: place,
      range: given.last?.nameRange ?? opening)
  }

  /// Keys that mean nothing to the program.
  static func isFree(_ key: String) -> Bool { key.hasPrefix("x-") || key == "$comment" }

  /// The bracket the object begins with: a place for what is not there.
  private var opening: Range<Int> {
    place.node.range.lowerBound..<min(place.node.range.upperBound, place.node.range.lowerBound + 1)
  }
}
