#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Writes one Swift file that holds the text of every lesson file.
///
/// Arguments: the output file, the `Lessons` folder, then the files inside it to embed. A
/// SwiftPM resource would need full Foundation at run time and a second file beside the binary.
@main
struct LessonEmbedder {
  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    guard let output = arguments.first, let folder = arguments.dropFirst().first else {
      throw Usage()
    }
    var swift = "/// Every file of the Lessons folder, by its path inside that folder.\n"
    swift += "let embeddedLessonFiles: [(path: String, text: String)] = [\n"
    for file in arguments.dropFirst(2).sorted() {
      let bytes = try Data(contentsOf: URL(filePath: file))
      let path = file.hasPrefix(folder + "/") ? String(file.dropFirst(folder.count + 1)) : file
      swift += "  (\(literal(path)), \(literal(String(decoding: bytes, as: UTF8.self)))),\n"
    }
    swift += "]\n"
    try Data(swift.utf8).write(to: URL(filePath: output))
  }

  /// A Swift string literal on one line; every character that could end or change it is escaped.
  static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case " "..."~": result.unicodeScalars.append(scalar)
      default: result += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return result + "\""
  }

  struct Usage: Error, CustomStringConvertible {
    let description = "usage: LessonEmbedder OUTPUT.swift LESSONS-FOLDER FILE…"
  }
}
