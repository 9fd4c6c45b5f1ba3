import LoginFlow
import SourceJSON
import Text

extension StepRecord {
  /// The passwords of the shop's accounts. Every learner knows them, so they may be written.
  package static let knownPasswords = ["correct horse", "12 bottles", "guest"]

  /// What is written of it; without a member for what is not there.
  func value(withCommands: Bool) -> JSONValue {
    let spellings = commands.map { $0.withoutOwnPassword.spelling }
    var members: [(String, JSONValue)] = []
    if let mark { members.append(("mark", .string(mark.rawValue))) }
    if let answer { members.append(("answer", .string(answer))) }
    if hints > 0 { members.append(("hints", .number(JSONNumber(hints)))) }
    if withCommands, !commands.isEmpty, !spellings.contains(nil) {
      members.append(("do", .array(spellings.compactMap(\.self).map { JSONNode($0) })))
    }
    return .object(JSONObject(members))
  }
}

extension ValueKind where Value == StepRecord {
  static let stepRecord = ValueKind("what was done at a step") { place, reading in
    guard var object = ObjectReader(place, "a step", &reading) else { return nil }
    var record = StepRecord(
      answer: object.optional("answer", .slug, &reading),
      hints: object.optional("hints", .int(0...LessonLimits.hints), &reading) ?? 0,
      mark: object.optional(
        "mark", .word("a mark", StepRecord.Mark.allCases, \.rawValue), &reading))
    let problems = reading.diagnostics.count + reading.omitted
    let commands = object.optional(
      "do", .list(of: .commands, 0...StepRecord.commandLimit), &reading)
    // The others would lead elsewhere without the one that cannot be read.
    if reading.diagnostics.count + reading.omitted == problems {
      for placed in (commands ?? []).joined() { _ = record.add(placed.value) }
    }
    object.refuseOtherKeys(&reading)
    return record
  }
}

extension LoginCommand {
  /// The same with an empty password in the place of one that opens no account.
  fileprivate var withoutOwnPassword: LoginCommand {
    guard case .browser(.fillIn(let who, let user, let password)) = self,
      !StepRecord.knownPasswords.contains(where: { $0.isExactly(password) })
    else { return self }
    return .browser(.fillIn(who, user: user, password: ""))
  }
}
