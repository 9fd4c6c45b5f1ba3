/// Why a file of a lesson cannot be read.
package enum FileProblem: Error, Sendable, Hashable {
  /// There is none of that name.
  case missing
  /// The name, or a folder on the way to it, is a symbolic link: it could lead anywhere.
  case link
  /// A folder, a pipe, a socket or a device.
  case notRegular
  /// The file has more bytes than the limit allows.
  case tooLarge(limit: Int)
  /// With this file the texts of the lesson have more bytes than the limit allows.
  case tooMuchText(limit: Int)
  /// The system refuses, in its own words: `Permission denied`.
  case unreadable(String)

  /// What is wrong with the file of that name; without a full stop.
  package func sentence(about name: String) -> String {
    let name = "\"\(Excerpt.short(name))\""
    return switch self {
    case .missing: "there is no file \(name)"
    case .link: "\(name) is or lies behind a symbolic link, and links are not followed"
    case .notRegular: "\(name) is not a regular file"
    case .tooLarge(let limit): "the file \(name) is larger than \(limit) bytes"
    case .tooMuchText(let limit):
      "with \(name) the texts of the lesson are larger than \(limit) bytes together"
    case .unreadable(let why): "the file \(name) cannot be read: \(why)"
    }
  }
}
