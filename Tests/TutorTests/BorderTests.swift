import Foundation
import Testing

@Suite("Borders inside the tutorial") struct BorderTests {
  /// The sources of the target with their paths in it, comments left out.
  private static let sources: [(path: String, text: String)] = {
    let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
      .appendingPathComponent("Sources/Tutor")
    let paths =
      FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return paths.filter { $0.hasSuffix(".swift") }.map { path in
      let text = (try? String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)) ?? ""
      let lines = text.split(separator: "\n").filter { !$0.drop { $0 == " " }.hasPrefix("//") }
      return (path, lines.joined(separator: "\n"))
    }
  }()

  private func sources(with word: String) -> [(path: String, text: String)] {
    Self.sources.filter { $0.text.contains(word) }
  }

  @Test("nothing that changes state draws")
  func updateKnowsNoView() {
    let changing = sources(with: "mutating func").filter { !$0.path.hasSuffix("Screen.swift") }
    #expect(changing.count > 10)
    for source in changing {
      for word in ["Canvas", "TutorView", "LessonView", "PartsView", "LadderView", ".draw("] {
        #expect(!source.text.contains(word), "\(source.path) mentions \(word)")
      }
    }
  }

  @Test("nothing that draws changes state, verifies, or plays a world on")
  func viewSimulatesNothing() {
    let drawing = sources(with: "Canvas").filter { !$0.path.hasSuffix("Screen.swift") }
    #expect(drawing.count > 5)
    for source in drawing {
      for word in [".apply(", "SentRequest(", ".verify(", "Playback", ".update(", ".perform("] {
        #expect(!source.text.contains(word), "\(source.path) mentions \(word)")
      }
    }
  }

  @Test("no thread is started, no clock is read, no file is opened")
  func pure() {
    #expect(Self.sources.count > 50)
    for word in [
      "Task {", "Task.detached", "Dispatch", "Thread(", "ContinuousClock", "FileManager", "Glibc",
    ] {
      for source in sources(with: word) { Issue.record("\(source.path) mentions \(word)") }
    }
  }
}
