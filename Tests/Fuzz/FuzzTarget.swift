/// One entry point of the product, and what must be true whatever goes in.
protocol FuzzTarget: Sendable {
  /// A short name, unique among the targets.
  var name: String { get }

  /// An input: something of the corpus, changed with some sense for its form.
  func input(_ random: inout FuzzRandom) -> [UInt8]

  /// Gives the input to the product. A trap is a finding too, and so is using 10 s of the
  /// processor. The same input must always give the same answer.
  func check(_ input: [UInt8]) throws
}

/// Something that must not be.
struct Finding: Error, Codable, Hashable {
  /// What kind of fault; one input of each kind is reported.
  let kind: String
  /// What is different in each case.
  let detail: String

  init(_ kind: String, _ detail: String = "") {
    self.kind = kind
    self.detail = detail
  }

  /// Throws unless `condition` holds.
  static func unless(
    _ condition: Bool, _ kind: @autoclosure () -> String, _ detail: @autoclosure () -> String = ""
  ) throws {
    if !condition { throw Finding(kind(), detail()) }
  }
}

/// Every target. To add one: its file in `Targets/`, and its line here.
enum FuzzTargets {
  static func all() throws -> [any FuzzTarget] {
    [
      JSONTarget(), NumberTarget(), Base64URLTarget(), DateTarget(), try ClaimsTarget(),
      try HeaderTarget(), try TokenTarget(), FlipTarget(), try JWKTarget(), PEMTarget(),
      try KeyFileTarget(), LessonTarget(), PrinterTarget(), HTTPTarget(), KeyDecoderTarget(),
      EditorTarget(),
    ]
  }
}
