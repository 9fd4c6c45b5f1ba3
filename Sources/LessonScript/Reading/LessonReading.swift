import SourceJSON

/// One reading of one lesson file: the text, where its text files come from, and everything that
/// was found wrong with it so far.
struct LessonReading {
  let source: SourceText
  /// The text file of that path inside the lesson's folder.
  let file: (String) -> SourceText?
  private(set) var diagnostics: [Diagnostic] = []

  init(_ source: SourceText, file: @escaping (String) -> SourceText?) {
    self.source = source
    self.file = file
  }

  mutating func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// Says that something is wrong at a place.
  /// - Parameter range: the bytes at fault, when they are not all of the value.
  mutating func report(
    _ problem: ReadingProblem, _ message: String, at place: Place, range: Range<Int>? = nil,
    help: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .error, code: problem.rawValue, message, source: source, range: range ?? place.node.range,
        pointer: place.pointer, help: help))
  }

  /// Says what was found where something else is wanted.
  mutating func reportKind(_ place: Place, expected: String, help: String? = nil) {
    report(
      .wrongKind, "expected \(expected), found \(place.node.kindName)", at: place, help: help)
  }

  /// Says that a name is not one of those there are.
  mutating func reportUnknown(
    _ name: String, _ what: String, at place: Place, range: Range<Int>? = nil, allowed: [String]
  ) {
    report(
      .unknownName, "there is no \(what) \"\(Excerpt.short(name))\"", at: place, range: range,
      help: Excerpt.help(for: name, among: allowed))
  }
}

/// A value in the file and the way to it.
struct Place {
  var node: JSONNode
  var pointer: JSONPointer

  init(_ node: JSONNode, _ pointer: JSONPointer = .root) {
    self.node = node
    self.pointer = pointer
  }

  func element(_ index: Int, _ node: JSONNode) -> Place { Place(node, pointer.appending(index)) }

  func member(_ member: JSONMember) -> Place { Place(member.value, pointer.appending(member.name)) }
}

/// Names and lists in messages.
enum Excerpt {
  /// A name from the file, shortened so that a message stays a line.
  static func short(_ name: String) -> String {
    name.count <= 40 ? name : "\(name.prefix(39))…"
  }

  /// `did you mean "server"?`, or everything that is allowed when nothing is near.
  static func help(for name: String, among allowed: [String]) -> String {
    Suggestion.help(for: name, among: allowed) ?? "allowed: \(allowed.joined(separator: ", "))"
  }
}
