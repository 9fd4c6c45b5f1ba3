import SourceJSON

enum ExpectationsHold {
  static let rule = RehearsalRule("L041", "what a step expects is what the engine finds") {
    played in
    played.step.expectations.compactMap { placed in
      placed.value.contradiction(in: played.situation).map { truth in
        Finding(
          message: "this is not what happens: \(truth)", pointer: placed.pointer,
          range: placed.range)
      }
    }
  }
}
