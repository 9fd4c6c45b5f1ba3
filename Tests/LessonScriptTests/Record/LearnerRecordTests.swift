import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import TestSupport
import Testing

@Suite("What a learner did") struct LearnerRecordTests {
  /// A step that logs Alice in, a question, and a task.
  private func lesson() throws -> Lesson {
    let question = LessonDraft.question(truths: ["", #", "expect": {"status": 200}"#])
    let task = LessonDraft.task(
      checks: #"{"status": 200}"#, solution: "[\(LessonDraft.login("correct horse"))]",
      when: #"{"status": 401}"#, example: LessonDraft.login("wrong"))
    var draft = LessonDraft.envelope("minutes", "2")
    draft.steps = [
      LessonDraft.stepText(id: "visit", #""do": [{"do": "visit", "who": "alice"}]"#),
      LessonDraft.stepText(
        id: "guess",
        #"""
        "do": [\#(LessonDraft.login("correct horse"))], "expect": {"status": 200},
        "predict": \#(question.step["predict"] ?? "")
        """#),
      LessonDraft.stepText(
        id: "do-it",
        #"""
        "do": [{"do": "wait", "minutes": 1}, {"do": "visit", "who": "alice"}],
        "task": \#(task.step["task"] ?? "")
        """#),
      LessonDraft.stepText(id: "end", #""do": [{"do": "wait", "minutes": 1}]"#),
    ]
    let lesson = try draft.lesson()
    #expect(DiagnosticPrinter.text(Rehearsal.run(lesson, memo: Memo.shared)) == "")
    return lesson
  }

  private func world(
    of lesson: Lesson, at step: String, with record: LearnerRecord
  ) throws -> LoginWorld {
    var start = LoginWorld(try Scenario(.shop), start: lesson.clock)
    start.server.passwordMemo = Memo.shared
    let index = try #require(lesson.index(ofStep: step))
    return Playback.world(of: lesson, at: index, with: record, from: start)
  }

  private static let logIn: [LoginCommand] = [
    .browser(.visit(.alice)),
    .browser(.fillIn(.alice, user: "alice", password: "correct horse")),
    .wire(.request(.alice, .logIn)),
  ]

  private func record(_ commands: [LoginCommand], at step: String) -> LearnerRecord {
    var record = LearnerRecord(lesson: "tiny")
    for command in commands { add(command, to: &record[step]) }
    return record
  }

  private func add(_ command: LoginCommand, to step: inout StepRecord) {
    let isKept = step.add(command)
    #expect(isKept, "\(command)")
  }

  @Test("what was done by hand is carried out at its step, after what the step does")
  func ownCommands() throws {
    let lesson = try lesson()
    let none = LearnerRecord(lesson: lesson.id)
    let own = record(Self.logIn, at: "do-it")
    let (before, after) = (
      try world(of: lesson, at: "do-it", with: none), try world(of: lesson, at: "do-it", with: own)
    )
    #expect(after.now == before.now)
    #expect(before.exchange?.phase == nil)
    #expect(after.exchange?.response?.status == 200)
    #expect(after.issued.count == before.issued.count + 1)
    #expect(after.events == (try world(of: lesson, at: "do-it", with: own)).events)
  }

  @Test("the story goes on from the solution, whatever was done instead")
  func story() throws {
    let lesson = try lesson()
    let own = record([.browser(.reload(.mallory)), .time(.wait(seconds: 5000))], at: "do-it")
    let none = LearnerRecord(lesson: lesson.id)
    let (after, told) = (
      try world(of: lesson, at: "end", with: own), try world(of: lesson, at: "end", with: none)
    )
    #expect(after.events == told.events)
    #expect(told.issued.count == 2)
    #expect(try world(of: lesson, at: "do-it", with: own).now != told.now)
  }

  @Test("a question holds its step back until it is answered or passed over")
  func heldBack() throws {
    let lesson = try lesson()
    var record = LearnerRecord(lesson: lesson.id)
    #expect(try world(of: lesson, at: "guess", with: record).issued.isEmpty)
    record["guess"].answer = "yes"
    #expect(try world(of: lesson, at: "guess", with: record).issued.count == 1)
    record["guess"] = StepRecord(mark: .skipped)
    #expect(try world(of: lesson, at: "guess", with: record).issued.count == 1)
    record["guess"] = StepRecord()
    #expect(record == LearnerRecord(lesson: lesson.id))
    #expect(try world(of: lesson, at: "do-it", with: record).issued.count == 1)
  }

  @Test("a task is judged by the world its learner has made of it")
  func progress() throws {
    let lesson = try lesson()
    let task = try #require(lesson.step(2).interaction.task)
    func progress(_ password: String) throws -> LessonTask.Progress {
      let commands: [LoginCommand] = [
        .browser(.visit(.alice)),
        .browser(.fillIn(.alice, user: "alice", password: password)),
        .wire(.request(.alice, .logIn)),
      ]
      let own = record(commands, at: "do-it")
      let situation = Situation(try world(of: lesson, at: "do-it", with: own))
      return task.progress(after: own["do-it"].commands, in: situation)
    }
    guard case .done = try progress("correct horse") else {
      Issue.record("the task is not done")
      return
    }
    guard case .mistaken(let mistake) = try progress("wrong") else {
      Issue.record("the mistake is not known")
      return
    }
    #expect(mistake.message.plain == "That was right.")
  }

  @Test("a record that was written is read as the same, and replays to the same world")
  func roundTrip() throws {
    let lesson = try lesson()
    var record = record(Self.logIn, at: "do-it")
    for (_, commands) in CommandReadingTests.examples {
      for command in commands { add(command, to: &record["guess"]) }
    }
    record["guess"].answer = "no"
    record["do-it"].hints = 2
    record["do-it"].mark = .done
    record["end"].mark = .skipped
    record.position = "do-it"
    let read = LearnerRecord.read(SourceText(name: "record.json", text: record.json))
    #expect(DiagnosticPrinter.text(read.diagnostics) == "")
    #expect(read.record == record)
    let again = try #require(read.record)
    for step in ["visit", "guess", "do-it", "end"] {
      let (one, other) = (
        try world(of: lesson, at: step, with: record), try world(of: lesson, at: step, with: again)
      )
      #expect(one.events == other.events, "\(step)")
      #expect(one.browser == other.browser, "\(step)")
    }
    #expect(again.json.utf8.elementsEqual(record.json.utf8))
  }

  @Test("no password is written but those that every learner knows")
  func passwords() throws {
    var record = LearnerRecord(lesson: "tiny")
    for password in ["my own secret", "correct horse", "12 bottles", "guest", "Correct horse"] {
      add(
        .browser(.fillIn(.alice, user: "alice", password: password)), to: &record["step"])
    }
    let text = record.json
    #expect(!text.contains("my own secret"))
    #expect(!text.contains("Correct horse"))
    let read = try #require(LearnerRecord.read(SourceText(name: "r", text: text)).record)
    let passwords = read["step"].commands.map { command in
      if case .browser(.fillIn(_, _, let password)) = command { password } else { "?" }
    }
    #expect(passwords == ["", "correct horse", "12 bottles", "guest", ""])
  }

  @Test("every account of the shop opens with one of the passwords that are written")
  func knownPasswords() {
    for account in Account.teaching {
      let fits = StepRecord.knownPasswords.filter { account.password.matches($0) }
      #expect(fits.count == 1, "\(account.userName)")
    }
  }

  @Test("a record of an older lesson still loads: steps and options that are gone are kept")
  func olderLesson() throws {
    let text = #"""
      {"formatVersion": 1, "lesson": "tiny", "steps": {
      "gone": {"mark": "done", "answer": "never-there", "do": [{"do": "arrive"}]},
      "do-it": {"mark": "done"}}}
      """#
    let read = LearnerRecord.read(SourceText(name: "r", text: text))
    #expect(read.diagnostics.isEmpty)
    let record = try #require(read.record)
    #expect(record.steps.keys.sorted() == ["do-it", "gone"])
    let lesson = try lesson()
    let none = LearnerRecord(lesson: lesson.id)
    #expect(
      try world(of: lesson, at: "end", with: record).events
        == world(of: lesson, at: "end", with: none).events)
  }

  @Test("of a step whose commands cannot be read the rest is kept, and the place is said")
  func brokenCommand() throws {
    let draft = MarkedText(
      #"""
      {"formatVersion": 1, "lesson": "tiny", "steps": {
      "a": {"mark": "done", "do": [{"do": "arrive"}, {"do": 1️⃣"fly"2️⃣}]},
      "b": {"do": [{"do": "arrive"}]}}}
      """#)
    let read = LearnerRecord.read(SourceText(name: "r", text: draft.text))
    #expect(read.diagnostics.map(\.code) == ["L005"])
    #expect(read.diagnostics.first?.range == draft[1, 2])
    let record = try #require(read.record)
    #expect(record["a"] == StepRecord(mark: .done))
    #expect(record["b"].commands == [.wire(.arrive)])
  }

  @Test(
    "what is no record, or one of a newer version, is none",
    arguments: [
      ("{", "L001"), ("[]", "L002"), (#"{"lesson": "a", "steps": {}}"#, "L003"),
      (#"{"formatVersion": 1, "steps": {}}"#, "L003"),
      (#"{"formatVersion": 1, "lesson": "a"}"#, "L003"),
      (#"{"formatVersion": 2, "lesson": 1}"#, "L007"),
      (#"{"formatVersion": 1, "lesson": "a", "steps": []}"#, "L002"),
      (#"{"formatVersion": 1, "lesson": "../a", "steps": {}}"#, "L006"),
    ])
  func refused(_ text: String, _ code: String) {
    let read = LearnerRecord.read(SourceText(name: "r", text: text))
    #expect(read.record == nil)
    #expect(read.diagnostics.map(\.code) == [code])
  }

  @Test("a claim as deep as JSON may be can be read again")
  func deepClaim() throws {
    let depth = JSONLimits.standard.depth
    let deep = try JSONParser.parse(
      Array((String(repeating: "[", count: depth) + String(repeating: "]", count: depth)).utf8))
    let record = record([.browser(.editClaim(.alice, name: "a", value: deep.value))], at: "step")
    let read = LearnerRecord.read(SourceText(name: "r", text: record.json))
    #expect(read.diagnostics.isEmpty)
    #expect(read.record == record)
  }

  @Test("a step keeps so many commands and no more, and a text too large leaves them out")
  func bounds() throws {
    var record = LearnerRecord(lesson: "tiny")
    let token = String(repeating: "x", count: 4096)
    for _ in 0..<StepRecord.commandLimit {
      add(.browser(.replaceToken(.alice, with: token)), to: &record["step"])
    }
    let isKept = record["step"].add(.wire(.arrive))
    #expect(!isKept)
    #expect(record["step"].commands.count == StepRecord.commandLimit)
    record["step"].mark = .done
    let text = record.json
    #expect(text.utf8.count <= LearnerRecord.byteLimit)
    let read = try #require(LearnerRecord.read(SourceText(name: "r", text: text)).record)
    #expect(read["step"] == StepRecord(mark: .done))
  }
}
