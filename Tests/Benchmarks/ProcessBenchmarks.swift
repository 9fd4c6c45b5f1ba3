import Foundation
import JOSE
import TestSupport

/// The program as a process: one token each, and a stream of them.
enum ProcessBenchmarks {
  private static let secret = "0123456789abcdef0123456789abcdef"
  private static let key = ["--secret", secret, "--alg", "HS256"]
  private static let names = [
    "--issuer", "https://shop.example", "--audience", "https://shop.example",
  ]

  static func run(_ report: inout Report, program: String) throws {
    let token = try token()
    let now = ["--now", "\(Int(EngineBenchmarks.now.seconds))"]
    let verify = ["verify", token] + key + names + now
    report.add(
      "one token, one process: verify, median", try median(program, verify) * 1e3, unit: " ms",
      atMost: 5)
    report.add(
      "  --version, median", try median(program, ["--version"]) * 1e3, unit: " ms", atMost: 3)
    let engine = try engineTime(token)
    for (format, aim) in [("verdict", 0.7), ("json", nil)] as [(String, Double?)] {
      let time = try streamTime(
        program, ["verify", "--lines", "--format", format] + key + names + now, token: token)
      let rate = "\(Int(1 / time / 1000)) 000 tokens/s"
      report.add("verify --lines, \(format)", rate)
      if let aim {
        report.add("  part of the bare engine's pace", engine / time, unit: "x", atLeast: aim)
      }
    }
  }

  private static func token() throws -> String {
    try Signer.sign(
      claims: EngineBenchmarks.claims, algorithm: .hs256, key: try Key.secret(Array(secret.utf8)))
  }

  private static func engineTime(_ token: String) throws -> Double {
    let keys = KeySet([try Key.secret(Array(secret.utf8))])
    let policy = VerificationPolicy(
      algorithms: [.hs256], keys: keys, issuer: "https://shop.example",
      audiences: ["https://shop.example"])
    let bytes = Array(token.utf8)
    return Stopwatch.best(calls: 2000) {
      keep(
        VerificationPlan.standard.verify(bytes, policy: policy, now: EngineBenchmarks.now).verdict)
    }
  }

  private static func median(_ program: String, _ arguments: [String]) throws -> Double {
    var times: [Double] = []
    for _ in 0..<101 {
      times.append(try time(program, arguments, input: "/dev/null"))
    }
    return times.sorted()[50]
  }

  /// Seconds for each token of a long stream, at best; starting takes no part in it.
  private static func streamTime(
    _ program: String, _ arguments: [String], token: String
  ) throws -> Double {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "jwtutor-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: file) }
    func best(count: Int) throws -> Double {
      try Data(String(repeating: token + "\n", count: count).utf8).write(to: file)
      return try (0..<5).map { _ in try time(program, arguments, input: file.path()) }.min() ?? 0
    }
    return try (best(count: 200_000) - best(count: 1)) / 199_999
  }

  /// From before the start of the process until its end has been seen.
  private static func time(
    _ program: String, _ arguments: [String], input: String
  ) throws -> Double {
    var files: posix_spawn_file_actions_t = .init()
    posix_spawn_file_actions_init(&files)
    defer { posix_spawn_file_actions_destroy(&files) }
    posix_spawn_file_actions_addopen(&files, 0, input, O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&files, 2, "/dev/null", O_WRONLY, 0)
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    defer { words.forEach { free($0) } }
    let start = ContinuousClock.now
    var process: pid_t = 0
    guard posix_spawn(&process, program, &files, nil, &words, environ) == 0 else {
      throw EngineBenchmarks.Unexpected(what: "\(program) does not start")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {}
    let time = Stopwatch.seconds(ContinuousClock.now - start)
    guard status == 0 else {
      throw EngineBenchmarks.Unexpected(what: "\(arguments.prefix(1)) ends with \(status)")
    }
    return time
  }
}
