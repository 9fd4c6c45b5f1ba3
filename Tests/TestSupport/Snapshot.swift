import Foundation

/// Compares text with a file beside the tests: `Snapshots/NAME.txt`.
///
/// `JWTUTOR_RECORD=1 swift test` writes the files anew; look at the difference before committing.
package enum Snapshot {
  /// nil when the text is what the file holds; else a report of the lines that differ.
  package static func difference(
    _ text: String, _ name: String, beside file: String = #filePath
  ) -> String? {
    let folder = URL(fileURLWithPath: file).deletingLastPathComponent()
      .appendingPathComponent("Snapshots")
    let url = folder.appendingPathComponent(name + ".txt")
    if ProcessInfo.processInfo.environment["JWTUTOR_RECORD"] == "1" {
      do {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data((text + "\n").utf8).write(to: url)
        return nil
      } catch {
        return "cannot write \(url.path): \(error)"
      }
    }
    guard let data = try? Data(contentsOf: url) else {
      return "there is no \(url.path); record it with JWTUTOR_RECORD=1\n\(text)"
    }
    let expected = String(decoding: data, as: UTF8.self)
    return report(expected: expected, found: text + "\n", name: name)
  }

  static func report(expected: String, found: String, name: String) -> String? {
    guard !expected.utf8.elementsEqual(found.utf8) else { return nil }
    let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let new = found.split(separator: "\n", omittingEmptySubsequences: false)
    var lines = ["\(name) differs:"]
    for index in 0..<max(old.count, new.count) {
      let before = index < old.count ? old[index] : nil
      let after = index < new.count ? new[index] : nil
      guard before != after else { continue }
      if let before { lines.append("\(index + 1) - \(before)") }
      if let after { lines.append("\(index + 1) + \(after)") }
    }
    return lines.joined(separator: "\n")
  }
}
