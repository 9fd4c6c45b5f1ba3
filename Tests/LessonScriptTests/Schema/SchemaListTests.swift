import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import Testing

@Suite("The schema lists what the program knows") struct SchemaListTests {
  private func list(_ pointer: String) throws -> [String] {
    let schema = try LessonsFolder.schema().root
    let place = try #require(JSONPointer(pointer))
    let list = try #require(schema[place]?.array, "\(pointer)")
    return list.compactMap(\.string)
  }

  @Test("names of people, accounts, storages, outcomes, checks, levels and places")
  func names() throws {
    #expect(try list("/$defs/person/enum") == Party.allCases.map(\.rawValue))
    #expect(try list("/$defs/attack/enum") == Attack.all.map(\.id))
    #expect(try list("/$defs/userName/enum") == Account.teaching.map(\.userName))
    #expect(try list("/$defs/storage/enum") == TokenStorage.allCases.map(\.lessonName))
    #expect(try list("/$defs/sameSite/enum") == CookieAttributes.sameSites.map(\.lessonName))
    #expect(
      try list("/$defs/outcome/enum")
        == Condition.Outcome.allCases.map(\.rawValue))
    #expect(
      try list("/$defs/check/enum") == VerificationPlan.standard.checks.map(\.id.rawValue))
    #expect(try list("/properties/level/enum") == Lesson.Level.allCases.map(\.rawValue))
    #expect(try list("/properties/status/enum") == Lesson.Status.allCases.map(\.rawValue))
    let places = try list("/$defs/focus/anyOf/0/enum") + list("/$defs/focus/anyOf/1/enum")
    #expect(places == Focus.allNames)
  }

  @Test("every command with its keys")
  func commands() throws {
    let schema = try LessonsFolder.schema().root
    let references = try #require(schema["$defs"]?["command"]?["anyOf"]?.array)
    #expect(
      references.map { $0["$ref"]?.string }
        == CommandSpelling.all.map { "#/$defs/command-\($0.name)" })
    for spelling in CommandSpelling.all {
      let command = try #require(schema["$defs"]?["command-\(spelling.name)"])
      #expect(command["properties"]?["do"]?["const"]?.string == spelling.name)
      let keys = try #require(command["properties"]?.object).members.map(\.name)
      #expect(keys == ["do"] + spelling.fields.map(\.name))
      let required = (command["required"]?.array ?? []).compactMap(\.string)
      #expect(required == ["do"] + spelling.fields.filter(\.isRequired).map(\.name))
      let oneOf = (command["oneOf"]?.array ?? []).compactMap { $0["required"]?.array?[0].string }
      #expect(oneOf == spelling.oneOf)
    }
  }

  @Test("every action and every expectation")
  func actionsAndExpectations() throws {
    let schema = try LessonsFolder.schema().root
    let plain = ActionSpelling.all.filter { $0.argument == nil }.map(\.name)
    #expect(try list("/$defs/action/anyOf/0/enum") == plain)
    let others = (schema["$defs"]?["action"]?["anyOf"]?.array ?? []).dropFirst()
    #expect(
      others.compactMap { $0["required"]?.array?[0].string }
        == ActionSpelling.all.filter { $0.argument != nil }.map(\.name))
    #expect(
      schema["$defs"]?["conditions"]?["properties"]?.object?.members.map(\.name)
        == ConditionSpelling.all.map(\.name))
    #expect(
      schema["properties"]?["formatVersion"]?["enum"]?.array?.map(\.number?.int)
        == Array(1...LessonReader.formatVersion))
  }

  @Test("how much of everything there may be")
  func limits() throws {
    let schema = try LessonsFolder.schema().root
    var limits = [
      "/properties/authors/maxItems": LessonLimits.sentences,
      "/properties/objectives/maxItems": LessonLimits.sentences,
      "/properties/keyPoints/maxItems": LessonLimits.sentences,
      "/properties/stages/maxItems": LessonLimits.stages,
      "/properties/review/maxItems": LessonLimits.review,
      "/$defs/stage/properties/steps/maxItems": LessonLimits.stepsOfStage,
      "/$defs/step/properties/do/maxItems": LessonLimits.commandsOfStep,
      "/$defs/commands/maxItems": LessonLimits.commandsOfStep,
      "/$defs/question/properties/options/minItems": LessonLimits.options.lowerBound,
      "/$defs/question/properties/options/maxItems": LessonLimits.options.upperBound,
      "/$defs/task/properties/hints/maxItems": LessonLimits.hints,
      "/$defs/task/properties/wrong/maxItems": LessonLimits.mistakes,
      "/$defs/step/properties/focus/maxItems": LessonLimits.focusOfStep,
      "/$defs/command-omit-checks/properties/checks/anyOf/1/maxItems": LessonLimits.checks,
      "/$defs/step/properties/introduces/maxItems": LessonLimits.termsOfStep,
    ]
    for name in ["checks", "balance", "storedIn", "readableByScript", "claims"] {
      limits["/$defs/conditions/properties/\(name)/maxProperties"] = LessonLimits.entriesOfStep
    }
    for name in ["statuses", "claimsPresent", "claimsAbsent", "all", "any"] {
      limits["/$defs/conditions/properties/\(name)/maxItems"] = LessonLimits.entriesOfStep
    }
    for (pointer, limit) in limits {
      let place = try #require(JSONPointer(pointer))
      #expect(schema[place]?.number?.int == limit, "\(pointer)")
    }
  }

  @Test("everything in it is described")
  func descriptions() throws {
    let schema = try LessonsFolder.schema().root
    for definition in try #require(schema["$defs"]?.object).members {
      #expect(definition.value["description"]?.string?.isEmpty == false, "\(definition.name)")
      for property in definition.value["properties"]?.object?.members ?? [] {
        let isDescribed = property.value["description"] != nil || property.value["$ref"] != nil
        #expect(
          isDescribed || property.value["const"] != nil, "\(definition.name)/\(property.name)")
      }
    }
  }
}
