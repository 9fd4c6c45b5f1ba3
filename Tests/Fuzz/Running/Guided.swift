import ArgumentParser
import Foundation

extension Fuzz {
  /// The process in which libFuzzer looks for inputs by the code that they reach.
  struct Guided: ParsableCommand {
    static let configuration = CommandConfiguration(shouldDisplay: false)

    @Option var seed: UInt64
    @Option var seconds: Double
    /// A folder for the input that is at fault.
    @Option var folder: String
    @Option var target: String

    /// libFuzzer's function for one input holds nothing, so it takes the target from outside.
    private static let target = CommandLine.arguments.last.flatMap {
      try? Targets.chosen([$0], selfCheck: false).first
    }

    private typealias One = @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
    private typealias Driver =
      @convention(c) (
        UnsafeMutablePointer<Int32>,
        UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>, One
      ) -> Int32

    func run() throws {
      guard let target = Self.target, let driver = Self.driver else {
        throw Finding("this program was built without libFuzzer")
      }
      // It begins with what the target itself makes.
      let corpus = folder + "/corpus"
      try FileManager.default.createDirectory(atPath: corpus, withIntermediateDirectories: true)
      for index in 0..<200 as Range<UInt64> {
        var random = FuzzRandom(seed: seed, target: target.name, index: index)
        try Data(target.input(&random)).write(to: URL(fileURLWithPath: "\(corpus)/\(index)"))
      }
      let words = [
        "fuzz", corpus, "-seed=\(UInt32(truncatingIfNeeded: seed | 1))",
        "-artifact_prefix=\(folder)/", "-max_total_time=\(max(1, Int(seconds)))",
        "-timeout=\(Case.patience)", "-rss_limit_mb=4096",
      ]
      var pointers: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
      var count = Int32(words.count)
      let status = pointers.withUnsafeMutableBufferPointer { buffer in
        var start = buffer.baseAddress
        return driver(&count, &start) { bytes, count in
          let input = Array(UnsafeBufferPointer(start: bytes, count: count))
          if let target = Guided.target, Case.run(target, input) != nil { abort() }
          return 0
        }
      }
      throw ExitCode(status)
    }

    /// What libFuzzer's archive holds and this program never names, so that it also links without.
    private static var driver: Driver? {
      dlsym(UnsafeMutableRawPointer(bitPattern: 0), "LLVMFuzzerRunDriver").map {
        unsafeBitCast($0, to: Driver.self)
      }
    }
  }
}
