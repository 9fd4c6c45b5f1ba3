import LoginFlow
import SourceJSON

extension Interaction {
  /// What `predict` or `task` of a step asks; a step with neither is for reading.
  static func read(_ object: inout ObjectReader, _ reading: inout LessonReading) -> Interaction {
    let question = object.optional("predict", .prediction, &reading)
    let task = object.optional("task", .task, &reading)
    object.requireOne(of: ["predict", "task"], orNone: true, &reading)
    return task.map { .task($0) } ?? question.map { .predict($0) } ?? .read
  }
}

extension ValueKind where Value == Question {
  /// A question before the truth: with options, or an open one as a text alone.
  static let prediction = ValueKind(
    "a question: a text to think about, or an object with options"
  ) { place, reading in
    guard place.node.string != nil else { return question.read(place, &reading) }
    return ValueKind<Prose>.paragraph.read(place, &reading).map {
      Question(text: $0, options: [], pointer: place.pointer)
    }
  }

  static let question = ValueKind("a question with options") { place, reading in
    guard var object = ObjectReader(place, "a question", &reading) else { return nil }
    let text = object.required("question", .paragraph, &reading)
    let options = object.required("options", .list(of: .option, LessonLimits.options), &reading)
    object.refuseOtherKeys(&reading)
    return Question(text: text ?? Prose([]), options: options ?? [], pointer: place.pointer)
  }
}

extension ValueKind where Value == Question.Option {
  static let option = ValueKind("an option with id, text and reason") { place, reading in
    guard var object = ObjectReader(place, "an option", &reading) else { return nil }
    let id = object.required("id", .slug, &reading)
    let text = object.required("text", .paragraph, &reading)
    let reason = object.required("reason", .remark, &reading)
    let isRight = object.optional("right", .bool, &reading)
    let conditions = object.optional("expect", .conditions, &reading)
    object.requireOne(of: ["right", "expect"], orNone: true, &reading)
    object.refuseOtherKeys(&reading)
    return Question.Option(
      id: id ?? "", text: text ?? Prose([]), reason: reason ?? Prose([]),
      truth: conditions.map { .found($0) } ?? .marked(isRight ?? false), pointer: place.pointer)
  }
}

extension ValueKind where Value == LessonTask {
  static let task = ValueKind("a task with goal, checks, hints and solution") { place, reading in
    guard var object = ObjectReader(place, "a task", &reading) else { return nil }
    let goal = object.required("goal", .remark, &reading)
    let question = object.optional("question", .question, &reading)
    // Read before everything that may look at the answer.
    reading.answers = question?.options.map(\.id) ?? []
    defer { reading.answers = [] }
    let checks = object.required("checks", .someConditions, &reading)
    let hints = object.required("hints", .list(of: .paragraph, 1...LessonLimits.hints), &reading)
    let solution = object.required("solution", .commandList, &reading)
    let mistakes = object.optional(
      "wrong", .list(of: .mistake, 0...LessonLimits.mistakes), &reading)
    object.refuseOtherKeys(&reading)
    return LessonTask(
      goal: goal ?? Prose([]), checks: checks ?? [], question: question, hints: hints ?? [],
      solution: solution ?? [], mistakes: mistakes ?? [])
  }
}

extension ValueKind where Value == KnownMistake {
  static let mistake = ValueKind("a known mistake with do and message") { place, reading in
    guard var object = ObjectReader(place, "a known mistake", &reading) else { return nil }
    let example = object.required("do", .commandList, &reading)
    let conditions = object.optional("when", .someConditions, &reading)
    let message = object.required("message", .remark, &reading)
    object.refuseOtherKeys(&reading)
    return KnownMistake(
      conditions: conditions ?? [], example: example ?? [], message: message ?? Prose([]),
      pointer: place.pointer)
  }
}

extension ValueKind where Value == [Placed<LoginCommand>] {
  /// A list of commands that is not empty.
  static let commandList = ValueKind<[[Placed<LoginCommand>]]>
    .list(of: .commands, 1...LessonLimits.commandsOfStep).map { $0.flatMap(\.self) }
}
