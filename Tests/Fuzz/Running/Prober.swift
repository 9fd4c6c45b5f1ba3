import Foundation

/// Asks what a target says about an input, and survives the answer.
final class Prober {
  enum Outcome {
    case fine
    case finding(Finding)
    /// With the signal.
    case death(Int32)

    var finding: Finding? { if case .finding(let finding) = self { finding } else { nil } }
    var isDeath: Bool { if case .death = self { true } else { false } }
  }

  private let arguments: [String]
  private var child: Child?

  init(target: String, selfCheck: Bool) {
    arguments = ["probe", "--target", target] + (selfCheck ? ["--self-check"] : [])
  }

  deinit { _ = child?.end() }

  func outcome(of input: [UInt8]) -> Outcome {
    guard let child = child ?? (try? Child(arguments)) else { return .fine }
    self.child = child
    child.send(Data(input).base64EncodedString() + "\n")
    if let line = child.line(),
      let answer = try? JSONDecoder().decode([Finding?].self, from: Data(line)),
      let first = answer.first
    {
      return first.map { .finding($0) } ?? .fine
    }
    self.child = nil
    if case .signal(let signal) = child.end() { return .death(signal) }
    return .fine
  }

  /// What an input does that kills the process, with its place in the sources where that can be
  /// found.
  func placeOfDeath(_ input: [UInt8]) -> String {
    if case .death(SIGPROF) = outcome(of: input) { return "takes more than \(Case.patience) s" }
    guard let child = try? Child(arguments, explainsTraps: true) else { return "a trap" }
    child.send(Data(input).base64EncodedString() + "\n")
    let words = child.complaints()
    _ = child.end()
    let reason = words.firstMatch(of: /Fatal error[^\n]*/).map { " (\($0.output))" } ?? ""
    let place = words.firstMatch(of: /at \S*\/(Sources\/\S+\.swift:[0-9]+)/)?.output.1
    return "a trap at \(place ?? "a place unknown")\(reason)"
  }
}
