/// What a careless verifier can reach beside the token and its policy. The right checks never look
/// at any of it.
package struct Surroundings: Sendable {
  /// The files of the server, by their whole path.
  package var files: [String: [UInt8]]

  /// Where the server keeps its keys, one file each.
  package var keyFolder: String

  package init(files: [String: [UInt8]] = [:], keyFolder: String = "") {
    self.files = files
    self.keyFolder = keyFolder
  }
}
