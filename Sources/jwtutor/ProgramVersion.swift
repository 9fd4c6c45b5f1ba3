/// The version of the program; the one place it is written down.
enum ProgramVersion {
  static let text = "0.1.0"
}
