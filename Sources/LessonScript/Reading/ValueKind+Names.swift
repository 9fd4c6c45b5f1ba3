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
  static let storageOrNone = ValueKind<TokenStorage>.storage.orNull("a storage or null")
}

extension ValueKind where Value == Cookie.SameSite? {
  static let sameSite = word(
    "a SameSite", CookieAttributes.sameSites, \.lessonName)
}

extension Cookie.SameSite? {
  /// How a lesson file spells it; nil: the attribute is left out.
  package var lessonName: String {
    switch self {
    case .strict?: "strict"
    case .lax?: "lax"
    case .some(.none): "none"
    case nil: "absent"
    }
  }
}

extension ValueKind where Value == TokenTransport? {
  static let transportOrNone = ValueKind<TokenTransport>
    .word("a way to carry a token", [.authorizationHeader, .cookie], \.lessonName)
    .orNull("a way to carry a token or null")
}

extension ValueKind where Value: Sendable {
  /// The same, or null for none.
  fileprivate func orNull(_ expected: String) -> ValueKind<Value?> {
    ValueKind<Value?>(expected) { place, reading in
      place.node.isNull ? .some(nil) : self.read(place, &reading).map { .some($0) }
    }
  }
}

extension ValueKind where Value == String {
  /// The id of a term of the glossary.
  static let termID = ValueKind("a term of the glossary", in: { $0.string }) {
    id, place, reading in
    if reading.glossary[id] != nil { return id }
    reading.reportUnknown(
      id, "term of the glossary", at: place, allowed: reading.glossary.terms.map(\.id))
    return nil
  }
}

extension ValueKind where Value == CheckID {
  static let check = word(
    "a check", VerificationPlan.standard.checks.map(\.id), \.rawValue)
}

extension ValueKind where Value == [CheckID] {
  /// Checks, or the word for all of them.
  static let checks = ValueKind("\"all\", or a list of checks") { place, reading in
    guard place.node.string != nil else {
      return ValueKind.list(of: .check, 1...LessonLimits.checks).read(place, &reading)
    }
    return ValueKind<[CheckID]>.word(
      "a set of checks", [VerificationPlan.standard.checks.map(\.id)], { _ in "all" }
    ).read(place, &reading)
  }
}

extension ValueKind where Value == Attack {
  static let attack = word("an attack", Attack.all, \.id)
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
  static let focus = ValueKind("the name of a place", in: { $0.string }) { name, place, reading in
    if let focus = Focus(name) { return focus }
    reading.report(
      .unknownName, "there is no place \"\(Excerpt.short(name))\" to look at", at: place,
      help: Suggestion.help(for: name, among: Focus.allNames)
        ?? "allowed: \(Focus.named.map(\.name).joined(separator: ", ")), "
        + "check:NAME, /payload/CLAIM, /header/PARAMETER")
    return nil
  }
}

extension TokenTransport {
  /// How a lesson file spells it.
  package var lessonName: String {
    switch self {
    case .authorizationHeader: "authorization"
    case .cookie: "cookie"
    }
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
