import Foundation
import Testing

/// The built `jwtutor`, run as a process of its own.
enum Tool {
  /// What became of a run.
  struct Run {
    var status: Int32
    var output: String
    var errors: String

    /// The output as JSON.
    func json() throws -> [String: Any] {
      try #require(JSONSerialization.jsonObject(with: Data(output.utf8)) as? [String: Any])
    }
  }

  /// The binary lies in the build folder, beside the test executable or above its bundle.
  static func url() throws -> URL {
    var folder = URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    while folder.pathComponents.count > 1 {
      folder.deleteLastPathComponent()
      let tool = folder.appending(path: "jwtutor")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: tool.path(), isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return tool
      }
    }
    struct NotBuilt: Error {}
    throw NotBuilt()
  }

  /// Runs the tool to its end. Files instead of pipes: nothing blocks, however long a text is.
  static func run(
    _ arguments: [String], input: Data = Data(), environment: [String: String] = [:]
  ) throws -> Run {
    try Scratch.with { scratch in
      let inputFile = try scratch.write("stdin", input)
      let outputFile = try scratch.write("stdout", Data())
      let errorFile = try scratch.write("stderr", Data())
      let process = Process()
      process.executableURL = try url()
      process.arguments = arguments
      process.environment = ProcessInfo.processInfo.environment.merging(
        ["XDG_STATE_HOME": scratch.path("state")].merging(environment) { $1 }
      ) { $1 }
      process.standardInput = try FileHandle(forReadingFrom: URL(filePath: inputFile))
      process.standardOutput = try FileHandle(forWritingTo: URL(filePath: outputFile))
      process.standardError = try FileHandle(forWritingTo: URL(filePath: errorFile))
      try process.run()
      process.waitUntilExit()
      #expect(process.terminationReason == .exit, "\(arguments)")
      return Run(
        status: process.terminationStatus,
        output: String(decoding: try Data(contentsOf: URL(filePath: outputFile)), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: URL(filePath: errorFile)), as: UTF8.self))
    }
  }

  static func run(_ arguments: String..., input: String = "") throws -> Run {
    try run(arguments, input: Data(input.utf8))
  }
}

/// A folder for one test, deleted afterwards.
struct Scratch {
  let folder: URL

  static func with<Result>(_ body: (Scratch) throws -> Result) throws -> Result {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "jwtutor-tests-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    return try body(Scratch(folder: folder))
  }

  func path(_ name: String) -> String { folder.appending(path: name).path() }

  /// Writes a file, with the folders above it, and answers its path.
  @discardableResult
  func write(_ name: String, _ data: Data) throws -> String {
    let file = folder.appending(path: name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: file)
    return file.path()
  }

  @discardableResult
  func write(_ name: String, _ text: String) throws -> String {
    try write(name, Data(text.utf8))
  }
}
