import Text

/// What checks of the header may say, but for the key it names: `alg`, `crit` and `typ`.
package enum AlgorithmFindings {
  /// What such a check found.
  package enum Evidence: Sendable, Hashable {
    /// `alg` as written.
    case named(String)
    /// `alg` is on the verifier's list.
    case allowed(String)
    /// There is no `crit`.
    case nothingCritical
    /// `typ` as written.
    case type(String)
  }

  /// What such a check refuses.
  package enum Problem: Sendable, Hashable {
    case missing
    case notText(kind: String)
    case unsigned(String)
    case notAllowed(String, allowed: [String])
    case criticalMalformed(CriticalFault)
    case criticalNotUnderstood(String)
    case typeMissing(expected: [String])
    case typeNotText(kind: String)
    case typeUnexpected(String, expected: [String])
  }

  /// What is wrong with a `crit` (RFC 7515 §4.1.11).
  package enum CriticalFault: Sendable, Hashable {
    /// It is no array.
    case notAList(kind: String)
    /// It is an empty array.
    case emptyList
    /// An element is no string.
    case notText(kind: String)
    /// A name stands in it twice.
    case repeated(String)
    /// A name of the specification itself, which everybody must understand anyhow.
    case registered(String)
    /// A name of which the header has no member.
    case missing(String)
  }
}

extension AlgorithmFindings.Evidence {
  /// The finding in one short sentence.
  var sentence: String {
    switch self {
    case .named(let name): "\"alg\" is \(SentenceParts.quotedName(name))"
    case .allowed(let name): "\(name) is on the list"
    case .nothingCritical: "there is no \"crit\""
    case .type(let type): "\"typ\" is \(SentenceParts.quoted(type))"
    }
  }
}

extension AlgorithmFindings.Problem {
  /// The stable code for programs.
  var reason: String {
    switch self {
    case .missing: "algorithm-missing"
    case .notText: "algorithm-not-text"
    case .unsigned: "algorithm-none"
    case .notAllowed: "algorithm-not-allowed"
    case .criticalMalformed: "critical-malformed"
    case .criticalNotUnderstood: "critical-not-understood"
    case .typeMissing: "type-missing"
    case .typeNotText: "type-not-text"
    case .typeUnexpected: "type-unexpected"
    }
  }

  /// The problem in one short sentence. In the name of an algorithm, letters that only look like
  /// Latin ones show their number.
  var sentence: String {
    switch self {
    case .missing: "the header has no \"alg\""
    case .notText(let kind): "\"alg\" is \(kind), not a string"
    case .unsigned(let name):
      "\(SentenceParts.quotedName(name)) means unsigned: never accepted"
    case .notAllowed(let name, let allowed): Self.notAllowed(name, allowed)
    case .criticalMalformed(let fault): fault.sentence
    case .criticalNotUnderstood(let name): "\(SentenceParts.quoted(name)) is not understood"
    case .typeMissing(let expected): "no \"typ\", expected \(SentenceParts.quoted(oneOf: expected))"
    case .typeNotText(let kind): "\"typ\" is \(kind), not a string"
    case .typeUnexpected(let type, let expected):
      "\"typ\" is \(SentenceParts.quoted(type)), expected \(SentenceParts.quoted(oneOf: expected))"
    }
  }

  private static func notAllowed(_ name: String, _ allowed: [String]) -> String {
    let quoted = SentenceParts.quotedName(name)
    if allowed.isEmpty { return "\(quoted): the list is empty" }
    let list = SentenceParts.either(allowed)
    return allowed.contains { $0.isSameIgnoringCase(name) }
      ? "\(quoted) is not spelled \(list)" : "\(quoted) is not \(list)"
  }
}

extension AlgorithmFindings.CriticalFault {
  fileprivate var sentence: String {
    switch self {
    case .notAList(let kind): "\"crit\" is \(kind), not an array"
    case .emptyList: "\"crit\" is empty"
    case .notText(let kind): "\"crit\" lists \(kind), not a string"
    case .repeated(let name): "\"crit\" lists \(SentenceParts.quoted(name)) twice"
    case .registered(let name):
      "\"crit\" lists \(SentenceParts.quoted(name)), which is no extension"
    case .missing(let name): "\"crit\" lists \(SentenceParts.quoted(name)), which is not there"
    }
  }
}
