import JOSE
import LoginFlow
import SourceJSON
import Text

extension ValueKind where Value == Party {
  static let party = word("a person", Party.allCases, \.rawValue)
}

extension ValueKind where Value == TokenStorage {
  static let storage = word("a storage", TokenStorage.allCases, \.lessonName)
}

extension ValueKind where Value == TokenStorage? {
  /// A storage, or null for none.
  static let storageOrNone = ValueKind("a storage or null") { place, reading in
    if place.node.isNull { return .some(nil) }
    return ValueKind<TokenStorage>.storage.read(place, &reading).map { .some($0) }
  }
}

extension ValueKind where Value == CheckID {
  static let check = word(
    "a check", VerificationPlan.standard.checks.map(\.id), \.rawValue)
}

extension ValueKind where Value == Condition.Outcome {
  static let outcome = word("an outcome", Condition.Outcome.allCases, \.rawValue)
}

extension ValueKind where Value == VerificationTrace.Verdict {
  static let verdict = word(
    "a verdict", [VerificationTrace.Verdict.accepted, .rejected], \.rawValue)
}

extension ValueKind where Value == Focus {
  /// A name of ``Focus``.
  static let focus = ValueKind("the name of a place") { place, reading in
    guard let name = place.node.string else {
      reading.reportKind(place, expected: "the name of a place")
      return nil
    }
    if let focus = Focus(name) { return focus }
    reading.report(
      .unknownName, "there is no place \"\(Excerpt.short(name))\" to look at", at: place,
      help: Suggestion.help(for: name, among: Focus.allNames)
        ?? "allowed: \(Focus.named.map(\.name).joined(separator: ", ")), "
        + "check:NAME, /payload/CLAIM, /header/PARAMETER")
    return nil
  }
}

extension TokenStorage {
  /// How a lesson file spells it.
  package var lessonName: String {
    switch self {
    case .localStorage: "local-storage"
    case .cookie: "cookie"
    case .memory: "memory"
    }
  }
}
