import JOSE
import SourceJSON
import Text

/// A verification on paper.
enum VerdictReport {
  /// What other programs read of a verification, one line each.
  enum LineFormat {
    case json, verdict
  }

  /// A line for other programs to read, its line break included. Written straight into bytes: a
  /// tree of values in between would cost ten times as much as the verification.
  static func append(
    _ trace: VerificationTrace, as format: LineFormat, to bytes: inout [UInt8]
  ) {
    switch format {
    case .verdict: appendVerdict(trace, to: &bytes)
    case .json: appendJSON(trace, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func appendVerdict(_ trace: VerificationTrace, to bytes: inout [UInt8]) {
    guard let failure = trace.firstFailure else {
      bytes += trace.verdict.rawValue.utf8
      return
    }
    bytes += "rejected \(failure.id.rawValue) \(failure.reason ?? "")".utf8
  }

  private static func appendJSON(_ trace: VerificationTrace, to bytes: inout [UInt8]) {
    bytes += trace.verdict == .accepted ? acceptedHead.utf8 : rejectedHead.utf8
    var isFirst = true
    trace.forEachOutcome { check, outcome in
      bytes += isFirst ? idName.utf8 : nextIDName.utf8
      isFirst = false
      bytes += check.id.rawValue.utf8
      bytes += outcomeName.utf8
      bytes += word(for: outcome).utf8
      if let reason = reason(of: outcome) {
        bytes += reasonName.utf8
        bytes += reason.utf8
      }
      bytes += detailName.utf8
      JSONOutput.append(outcome.sentence, to: &bytes)
      bytes.append(UInt8(ascii: "}"))
    }
    bytes += "]}".utf8
  }

  // The parts of an object between its values, which are names and codes of ours but for "detail".
  private static let acceptedHead = #"{"verdict":"accepted","checks":["#
  private static let rejectedHead = #"{"verdict":"rejected","checks":["#
  private static let idName = #"{"id":""#
  private static let nextIDName = #",{"id":""#
  private static let outcomeName = #"","outcome":""#
  private static let reasonName = #"","reason":""#
  private static let detailName = #"","detail":"#

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

  private static func reason(of outcome: CheckOutcome) -> String? {
    switch outcome {
    case .passed: nil
    case .failed(let refusal): refusal.reason
    case .skipped(.blocked): "blocked"
    case .skipped(.notRequired): "not-required"
    case .skipped(.leftOut): "left-out"
    }
  }

  private static func padded(_ word: String, _ width: Int) -> String {
    word + String(repeating: " ", count: max(0, width - word.utf8.count))
  }
}
