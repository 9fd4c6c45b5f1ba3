import JOSE
import SourceJSON
import Terminal

/// A verification on paper.
enum VerdictReport {
  /// The interface that other programs read.
  static func json(_ trace: VerificationTrace) -> JSONValue {
    let checks = trace.records.map { record in
      var members: [(String, JSONValue)] = [
        ("id", .string(record.id.rawValue)), ("outcome", .string(word(for: record.outcome))),
      ]
      if let reason = reason(of: record) { members.append(("reason", .string(reason))) }
      members.append(("detail", .string(record.detail)))
      return JSONNode(.object(JSONObject(members)))
    }
    return .object(
      JSONObject([("verdict", .string(trace.verdict.rawValue)), ("checks", .array(checks))]))
  }

  /// For people: the verdict first, then a line for each check.
  static func text(_ trace: VerificationTrace) -> String {
    let records = trace.records
    let width = records.map { $0.id.rawValue.utf8.count }.max() ?? 0
    var text = "\(trace.verdict.rawValue)\(cause(in: trace))\n\n"
    for record in records {
      text += padded(word(for: record.outcome), 8)
      text += padded(record.id.rawValue, width) + "  \(VisibleText.show(record.detail))\n"
    }
    return text
  }

  private static func cause(in trace: VerificationTrace) -> String {
    guard let failure = trace.firstFailure else { return "" }
    let count = trace.records.filter { $0.outcome.isFailure }.count
    let more = count > 1 ? ", and \(count - 1) more" : ""
    return " by \(failure.id.rawValue): \(failure.reason ?? "")\(more)"
  }

  private static func word(for outcome: CheckOutcome) -> String {
    switch outcome {
    case .passed: "passed"
    case .failed: "failed"
    case .skipped: "skipped"
    }
  }

  private static func reason(of record: CheckRecord) -> String? {
    switch record.outcome {
    case .passed: nil
    case .failed: record.reason
    case .skipped(.blocked): "blocked"
    case .skipped(.notRequired): "not-required"
    }
  }

  private static func padded(_ word: String, _ width: Int) -> String {
    word + String(repeating: " ", count: max(0, width - word.utf8.count))
  }
}
