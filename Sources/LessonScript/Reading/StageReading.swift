import LoginFlow
import SourceJSON

extension ValueKind where Value == Stage {
  /// A stage with its steps.
  static let stage = ValueKind("a stage, which is an object") { place, reading in
    guard var object = ObjectReader(place, "a stage", &reading) else { return nil }
    let id = object.required("id", .slug, &reading)
    let title = object.required("title", .line, &reading)
    let short = object.required("short", .line, &reading)
    let steps = object.required("steps", .list(of: .step, 1...LessonLimits.stepsOfStage), &reading)
    object.refuseOtherKeys(&reading)
    return Stage(
      id: id ?? "", title: title ?? "", short: short ?? "", steps: steps ?? [],
      pointer: place.pointer)
  }
}

extension ValueKind where Value == Step {
  /// A step: what is said, what is done, where to look, what is true then.
  static let step = ValueKind("a step, which is an object") { place, reading in
    guard var object = ObjectReader(place, "a step", &reading) else { return nil }
    let id = object.required("id", .slug, &reading)
    let title = object.required("title", .line, &reading)
    let say = object.required("say", .prose, &reading)
    let introduces = object.optional(
      "introduces", .list(of: .termID, 0...LessonLimits.termsOfStep), &reading)
    let interaction = Interaction.read(&object, &reading)
    let commands = object.optional(
      "do", .list(of: .commands, 0...LessonLimits.commandsOfStep), &reading)
    let pace = object.optional("pace", .pace, &reading)
    let focus = object.optional("focus", .list(of: .focus, 0...LessonLimits.focusOfStep), &reading)
    let code = object.optional("code", .code, &reading)
    let expectations = object.optional("expect", .conditions, &reading)
    let notes = object.optional("notes", .prose, &reading)
    object.refuseOtherKeys(&reading)
    return Step(
      id: id ?? "", title: title ?? "", say: say ?? Prose([]), introduces: introduces ?? [],
      interaction: interaction, commands: (commands ?? []).flatMap(\.self), pace: pace ?? .atOnce,
      focus: focus ?? [], code: code, expectations: expectations ?? [], notes: notes,
      range: place.node.range,
      pointer: place.pointer)
  }
}

extension ValueKind where Value == Step.Pace {
  static let pace = word("a pace", Step.Pace.allCases, \.rawValue)
}

extension ValueKind where Value == [Placed<LoginCommand>] {
  static let commands = ValueKind("a command, {\"do\": NAME, …}") {
    CommandSpelling.read($0, &$1)
  }
}

extension ValueKind where Value == CodeListing {
  static let code = ValueKind("a listing with title, language and lines") { place, reading in
    guard var object = ObjectReader(place, "a code listing", &reading) else { return nil }
    let title = object.required("title", .line, &reading)
    let language = object.required("language", .line, &reading)
    let lines = object.required("lines", .text, &reading)
    object.refuseOtherKeys(&reading)
    return CodeListing(title: title ?? "", language: language ?? "", lines: lines ?? [])
  }
}
