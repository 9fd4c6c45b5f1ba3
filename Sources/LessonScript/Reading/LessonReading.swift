import SourceJSON
import Text

/// One reading of one lesson file: the text, where its text files come from, and everything that
/// was found wrong with it so far.
struct LessonReading {
  let source: SourceText
  /// The version of the file's format, which says how texts are written.
  let formatVersion: Int
  /// The terms that steps can introduce.
  let glossary: Glossary
  private(set) var texts: LessonTexts
  /// At most ``LessonLimits/problems``.
  private(set) var diagnostics: [Diagnostic] = []
  /// How many more there are.
  private(set) var omitted = 0
  /// The ids of what may be answered in the task that is being read.
  var answers: [String] = []

  init(
    _ source: SourceText, formatVersion: Int = LessonReader.formatVersion,
    glossary: Glossary = .empty,
    file: @escaping LessonTexts.Source = { _ throws(FileProblem) in throw .missing }
  ) {
    self.source = source
    self.formatVersion = formatVersion
    self.glossary = glossary
    texts = LessonTexts(source: file)
  }

  /// The text file of that path inside the lesson's folder.
  mutating func text(_ path: String) throws(FileProblem) -> SourceText { try texts.text(path) }

  /// Takes a problem down, or only counts it when there are many: its words, made with
  /// suggestions and excerpts, are then never made.
  mutating func add(_ diagnostic: @autoclosure () -> Diagnostic) {
    guard diagnostics.count < LessonLimits.problems else {
      omitted += 1
      return
    }
    diagnostics.append(diagnostic())
  }

  /// Says that something is wrong at a place.
  /// - Parameter range: the bytes at fault, when they are not all of the value.
  mutating func report(
    _ problem: ReadingProblem, _ message: @autoclosure () -> String, at place: Place,
    range: Range<Int>? = nil, help: @autoclosure () -> String? = nil
  ) {
    let source = source
    add(
      Diagnostic(
        .error, code: problem.rawValue, message(), source: source,
        range: range ?? place.node.range, pointer: place.pointer, help: help()))
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

  /// A member's name as a value.
  func name(of member: JSONMember) -> Place {
    Place(JSONNode(.string(member.name), range: member.nameRange), pointer.appending(member.name))
  }
}

/// Names and lists in messages.
enum Excerpt {
  /// A text from the file, shortened so that a message stays a line.
  static func short(_ text: String, most: Int = 40) -> String { text.shortened(to: most) }

  /// `did you mean "server"?`, or everything that is allowed when nothing is near.
  static func help(for name: String, among allowed: [String]) -> String {
    if let help = Suggestion.help(for: name, among: allowed) { return help }
    let names = allowed.prefix(40).map { short($0) } + (allowed.count > 40 ? ["…"] : [])
    return "allowed: \(names.joined(separator: ", "))"
  }
}
