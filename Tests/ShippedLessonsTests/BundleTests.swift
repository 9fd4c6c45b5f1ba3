import Foundation
import LessonBundle
import Testing

@Suite("The lessons inside the binary") struct BundleTests {
  @Test("are the files of the Lessons folder, byte for byte")
  func files() throws {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Lessons")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
      .filter { path in [".json", ".md", ".txt"].contains { path.hasSuffix($0) } }
    #expect(paths.contains("logging-in/lesson.json"))
    #expect(LessonBundle.files.map(\.path).sorted() == paths.sorted())
    for file in LessonBundle.files {
      let onDisk = try Data(contentsOf: folder.appending(path: file.path))
      #expect(Data(file.text.utf8) == onDisk, "\(file.path)")
    }
  }

  @Test("leave no file of the folder out: a lesson needs only kinds that are taken along")
  func kinds() throws {
    let folder = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Lessons")
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path()) {
      var isFolder = false
      let place = folder.appending(path: path)
      isFolder = (try place.resourceValues(forKeys: [.isDirectoryKey])).isDirectory ?? false
      let isTaken = LessonBundle.files.contains { $0.path == path }
      #expect(isFolder || isTaken, "\(path) is not in the binary")
    }
  }
}
