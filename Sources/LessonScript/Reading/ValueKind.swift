import JOSE
import LoginFlow
import SourceJSON
import Text

/// One kind of value: how messages call it, and how it is read. Reading reports what is wrong and
/// answers nil.
struct ValueKind<Value>: Sendable {
  /// With its article: `a whole number from 1 to 10`.
  let expected: String
  let read: @Sendable (Place, inout LessonReading) -> Value?

  init(
    _ expected: String, read: @escaping @Sendable (Place, inout LessonReading) -> Value?
  ) {
    self.expected = expected
    self.read = read
  }

  /// A kind of which every value is JSON of one type, such as a string; others are reported.
  init<JSON>(
    _ expected: String, in json: @escaping @Sendable (JSONNode) -> JSON?,
    read: @escaping @Sendable (JSON, Place, inout LessonReading) -> Value?
  ) {
    self.init(expected) { place, reading in
      guard let found = json(place.node) else {
        reading.reportKind(place, expected: expected)
        return nil
      }
      return read(found, place, &reading)
    }
  }

  /// The same values made into others.
  func map<Other>(_ change: @escaping @Sendable (Value) -> Other) -> ValueKind<Other> {
    ValueKind<Other>(expected) { place, reading in self.read(place, &reading).map(change) }
  }
}

extension ValueKind where Value == String {
  /// A text that is not empty and stands on one line.
  static let line = ValueKind("a text", in: { $0.string }) { text, place, reading in
    guard !text.isEmpty else {
      reading.report(.outOfRange, "the text is empty", at: place)
      return nil
    }
    TextKinds.refuseControls(in: text, at: place, &reading)
    return text
  }

  /// A text for the world: whatever it holds, the engine has to cope with it.
  static let anyText = ValueKind("a text", in: { $0.string }) { text, _, _ in text }

  /// Small letters, digits and single hyphens, beginning with a letter.
  static let slug = ValueKind.line.checked("an id of small letters, digits and hyphens") { text in
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return letters.contains(text.utf8.first ?? 0)
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { letters.contains($0) || digits.contains($0) }
      }
  }

  /// A language, as a BCP 47 tag.
  static let language = ValueKind.line.checked("a language tag such as \"en\" or \"de-AT\"") {
    tag in
    let parts = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { $0.allSatisfy { $0.isLetter || $0.isDigit } }
    return isPlain && (2...3).contains(parts[0].count)
      && !parts[0].contains(where: \.isDigit)
      && parts.dropFirst().allSatisfy { (2...8).contains($0.count) }
  }

  /// A path on the site, as it stands in a request: with a query if there is one (RFC 3986 §3.3).
  static let path = ValueKind.line.checked("a path such as \"/admin\"") { text in
    text.hasPrefix("/") && text.utf8.allSatisfy(SiteAction.isAllowedInPath)
  }

  /// The user name of one of the shop's accounts.
  static let userName = word("an account of the shop", Account.teaching.map(\.userName)) { $0 }

  /// The same, refused where `isRight` says no.
  private func checked(
    _ expected: String, _ isRight: @escaping @Sendable (String) -> Bool
  ) -> ValueKind {
    ValueKind(expected) { place, reading in
      guard let text = self.read(place, &reading) else { return nil }
      guard isRight(text) else {
        reading.report(
          .outOfRange, "\"\(Excerpt.short(text))\" is not \(expected)", at: place)
        return nil
      }
      return text
    }
  }
}

extension ValueKind where Value: Sendable {
  /// One of a list of words.
  static func word(
    _ what: String, _ words: [Value], _ name: (Value) -> String
  ) -> ValueKind {
    let names = words.map(name)
    let plain = what.hasPrefix("an ") ? what.dropFirst(3) : what.dropFirst(2)
    return ValueKind("\(what): \(names.joined(separator: ", "))", in: { $0.string }) {
      text, place, reading in
      if let index = names.firstIndex(where: { $0.isExactly(text) }) { return words[index] }
      reading.reportUnknown(text, String(plain), at: place, allowed: names)
      return nil
    }
  }
}

extension ValueKind where Value == Bool {
  static let bool = ValueKind("true or false", in: { $0.bool }) { truth, _, _ in truth }
}

extension ValueKind where Value == Int {
  /// A whole number within limits.
  static func int(_ limits: ClosedRange<Int>) -> ValueKind {
    let expected = "a whole number from \(limits.lowerBound) to \(limits.upperBound)"
    return ValueKind(expected, in: { $0.number }) { number, place, reading in
      guard let int = number.int, limits.contains(int) else {
        reading.report(
          .outOfRange, "expected \(expected), found \(Excerpt.short(number.text))", at: place)
        return nil
      }
      return int
    }
  }
}

extension ValueKind where Value == JSONValue {
  /// Any JSON value at all.
  static let json = ValueKind("any JSON value") { place, _ in place.node.value }
}

extension ValueKind where Value == NumericDate {
  /// A moment in UTC, to the second.
  static let moment = ValueKind("a moment such as \"2026-11-02T09:00:00Z\"", in: { $0.string }) {
    text, place, reading in
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[19] == UInt8(ascii: "Z"),
      let date = NumericDate(rfc3339: text)
    else {
      reading.report(
        .outOfRange, "\"\(Excerpt.short(text))\" is not a moment", at: place,
        help: "write date, T, time and Z, as in \"2026-11-02T09:00:00Z\"")
      return nil
    }
    return date
  }
}
