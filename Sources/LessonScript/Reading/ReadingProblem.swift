/// What can be wrong with the form of a lesson file. Rules about its meaning have codes of their
/// own: ``LessonRules`` and ``RehearsalRules``.
package enum ReadingProblem: String, Sendable, Hashable, CaseIterable {
  case notJSON = "L001"
  case wrongKind = "L002"
  case missingKey = "L003"
  case unknownKey = "L004"
  case unknownName = "L005"
  case outOfRange = "L006"
  case formatVersion = "L007"
  case fileReference = "L008"
  case controlCharacter = "L009"
  case keysTogether = "L010"
  case library = "L011"
  case marks = "L012"
  case glossary = "L013"

  /// What the code stands for.
  package var title: String {
    switch self {
    case .notJSON: "the file is strict JSON"
    case .wrongKind: "each value is of its kind: a text, a number, a list, an object"
    case .missingKey: "what is required is there"
    case .unknownKey: "no key is unknown, so that nothing is ignored without a word"
    case .unknownName: "commands, people, checks and places have names that exist"
    case .outOfRange: "numbers are within their limits, texts are not empty, ids are slugs"
    case .formatVersion: "the format version is one that this program reads"
    case .fileReference: "a text file named in a lesson is there, inside the lesson's folder"
    case .controlCharacter: "text holds no control characters and nothing that turns its direction"
    case .keysTogether: "of keys that exclude each other there is exactly one"
    case .library: "a folder of lessons holds lessons, each with an id of its own"
    case .marks: "the marks *term* and `code` are closed, and there is something between them"
    case .glossary: "each id and each word of the glossary stands for one term"
    }
  }
}
