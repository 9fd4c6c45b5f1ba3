import LessonScript
import SourceJSON
import TestSupport
import Testing

/// The schema says what the form of a lesson is; the reader says it too, with better words. Both
/// judge the same lessons here.
@Suite("Schema and reader agree") struct SchemaAgreementTests {
  private func schemaTakes(_ draft: LessonDraft) throws -> Bool {
    try LessonsFolder.schema().fault(in: try JSONParser.parse(draft.marked.text)) == nil
  }

  @Test("on good lessons", arguments: good.indices)
  func goodOnes(_ index: Int) throws {
    var draft = Self.good[index]
    draft.files["a/b.md"] = "text"
    #expect(DiagnosticPrinter.text(draft.read().diagnostics) == "")
    let value = try JSONParser.parse(draft.marked.text)
    #expect(try LessonsFolder.schema().fault(in: value) == nil)
  }

  @Test("on bad lessons", arguments: bad.indices)
  func badOnes(_ index: Int) throws {
    let draft = Self.bad[index]
    #expect(draft.read().lesson == nil, "the reader takes it: \(draft.marked.text)")
    #expect(try !schemaTakes(draft), "the schema takes it: \(draft.marked.text)")
  }

  @Test("except where only the reader can know", arguments: onlyReader.indices)
  func readerOnly(_ index: Int) throws {
    let draft = Self.onlyReader[index]
    #expect(draft.read().lesson == nil, "the reader takes it: \(draft.marked.text)")
    #expect(try schemaTakes(draft), "the schema refuses it as well: \(draft.marked.text)")
  }

  static let good: [LessonDraft] =
    [
      LessonDraft(), .envelope("formatVersion", "1.0"), .envelope("formatVersion", "2"),
      .step("introduces", #"["claim"]"#), .step("introduces", "[]"), .envelope("lang", #""de-AT""#),
      .envelope("summary", #"["two", "lines"]"#), .envelope("minutes", "2e0"),
      .envelope("status", #""stable", "x-a": [], "$comment": "c""#),
      .envelope("title", #""T", "$schema": "../lesson.schema.json""#),
      .step("say", #"{"file": "a/b.md"}"#), .step("say", #"["", "a"]"#),
      .step("focus", #"["token", "check:issuer", "/payload/a~1b", "/header/alg"]"#),
      .step("predict", #""Why?""#), .question(), .question(truths: ["", #", "expect": {}"#]),
      .task(), .task(when: #"{"any": [{"answer": "yes"}]}"#), .step("notes", #"["a", "b"]"#),
      .step("do", "[]"),
      .step("code", #"{"title": "t", "language": "C", "lines": "int a;"}"#),
      .expect(#"{"claims": {"x-y": null, "$comment": 1, "a": {"b": []}}}"#),
      .expect(#"{"balance": {"alice": 1, "x-note": "n", "$comment": "c"}}"#), .expect("{}"),
      .envelope("review", list(20, #"{"question": "Why?", "step": "step"}"#)),
      .envelope("authors", list(50, #""a""#)), .step("do", list(100, visit)),
      .step("focus", list(20, #""token""#)),
      .envelope("minutes", #"60, "x-why": "200 steps""#).with {
        $0.steps = (0..<200).map { LessonDraft.stepText(id: "s\($0)", #""x-a": 1"#) }
      },
    ] + maps(50) + CommandReadingTests.examples.map { .command($0.text) }
    + ConditionReadingTests.examples.map { .expect($0.text) }

  private static let visit = #"{"do": "visit", "who": "alice"}"#
  private static let stage =
    #"{"id": "s#", "title": "T", "short": "S", "steps": [\#(LessonDraft.stepText(id: "s#", #""x-a": 1"#))]}"#

  /// So many copies, each with its number in the place of `#`.
  private static func list(_ count: Int, _ element: String) -> String {
    "[\((0..<count).map { element.replacing("#", with: "\($0)") }.joined(separator: ","))]"
  }

  /// Each expectation of many entries with so many of them. Names that begin with `x-` are good in
  /// all, so nothing but their number can be wrong.
  private static func maps(_ count: Int) -> [LessonDraft] {
    ["checks", "balance", "storedIn", "readableByScript", "claims"].map {
      .expect(#"{"\#($0)": {\#(list(count, #""x-#": 1"#).dropFirst().dropLast())}}"#)
    }
  }

  static let bad: [LessonDraft] =
    [
      "formatVersion", "id", "lang", "title", "summary", "level", "minutes", "authors", "license",
      "status", "objectives", "keyPoints", "clock",
    ].map { .envelope($0, nil) } + ["id", "title", "short"].map { .stage($0, nil) }
    + ["id", "title", "say"].map { .step($0, nil) }
    + [
      .envelope("formatVersion", "3"), .envelope("formatVersion", "0"),
      .envelope("formatVersion", #""1""#), .envelope("id", #""No""#), .envelope("id", #""a--b""#),
      .envelope("id", #""a-""#), .envelope("id", #""é""#), .envelope("lang", #""e""#),
      .envelope("lang", #""en-""#), .envelope("lang", #""e1""#), .envelope("title", #""""#),
      .envelope("title", "1"), .envelope("summary", "[]"), .envelope("summary", "[1]"),
      .envelope("level", #""hard""#), .envelope("minutes", "0"), .envelope("minutes", "1.5"),
      .envelope("minutes", "601"), .envelope("authors", "[]"), .envelope("authors", #""Ada""#),
      .envelope("authors", #"[""]"#), .envelope("status", "null"), .envelope("objectives", "{}"),
      .envelope("clock", #""2026-11-02""#), .envelope("clock", #""2026-11-02t09:00:00Z""#),
      .envelope("clock", #""2026-11-02T09:00:00+00:00""#), .envelope("clock", "0"),
      .envelope("stages", "[]"), .envelope("stages", "[1]"), .envelope("minutes", #"1, "z": 1"#),
      .stage("steps", "[]"), .stage("short", #""S", "z": 1"#), .stage("title", "[]"),
      .step("say", "[]"), .step("say", "null"), .step("say", #"{"file": "../a.md"}"#),
      .step("say", #"{"file": "/a.md"}"#), .step("say", #"{"file": "a.html"}"#),
      .step("say", #"{"file": "a/.b.md"}"#), .step("say", #"{"file": 1}"#), .step("say", "{}"),
      .step("say", #"{"file": "a.md", "z": 1}"#), .step("say", #""S", "z": 1"#),
      .step("predict", #"["a"]"#), .step("predict", #"{"question": "Q"}"#),
      .step("predict", #"{"question": "Q", "options": []}"#), .question(id: #""No""#),
      .question(text: #""Q", "z": 1"#), .question(reason: #""""#),
      .question(truths: [#", "right": 1"#, ""]), .question(truths: [#", "z": 1"#, ""]),
      .question(truths: [#", "right": true, "expect": {}"#, ""]), .task(goal: "1"),
      .task(goal: #""G", "z": 1"#), .task(checks: "{}"), .task(checks: #"{"z": 1}"#),
      .task(hint: ""), .task(solution: "[]"), .task(when: "{}"), .task(example: ""),
      .task(message: "[]"), .task(message: #""M", "z": 1"#), .task(question: "null"),
      .step("predict", #""Why?", "task": \#(LessonDraft.task().step["task"] ?? "")"#),
      .expect(#"{"any": []}"#), .expect(#"{"all": [{}]}"#), .expect(#"{"not": []}"#),
      .expect(#"{"not": {"z": 1}}"#), .expect(#"{"requestCarries": "body"}"#),
      .expect(#"{"claimsPresent": "exp"}"#), .expect(#"{"claimsAbsent": []}"#),
      .step("introduces", #""claim""#), .step("introduces", #"["a b"]"#),
      .step("introduces", list(21, #""claim""#)),
      .step("do", "{}"), .step("focus", #""token""#),
      .step("focus", #"["nowhere"]"#), .step("focus", #"["check:nothing"]"#),
      .step("focus", #"["/payload/a/b"]"#), .step("focus", #"["/payload/a~2"]"#),
      .step("focus", "[1]"), .step("code", #"{"title": "t", "language": "C"}"#),
      .step("code", #"{"title": "t", "language": "C", "lines": "x", "z": 1}"#),
      .expect("[]"), .expect(#"{"status": 99}"#), .expect(#"{"status": "200"}"#),
      .expect(#"{"verdict": "ok"}"#), .expect(#"{"refusedBy": "me"}"#),
      .expect(#"{"checks": {"issuer": true}}"#), .expect(#"{"checks": {"me": "passed"}}"#),
      .expect(#"{"balance": {"alice": -1}}"#), .expect(#"{"balance": {"bob": 1}}"#),
      .expect(#"{"storedIn": {"alice": "localStorage"}}"#),
      .expect(#"{"storedIn": {"trent": null}}"#),
      .expect(#"{"readableByScript": {"alice": 1}}"#), .expect(#"{"claims": []}"#),
      .expect(#"{"claims": {"": 1}}"#), .expect(#"{"algorithm": null}"#),
      .expect(#"{"signatureKept": "yes"}"#), .expect(#"{"theft": 0}"#), .expect(#"{"z": 0}"#),
      .command("1"), .command("{}"), .command(#"{"do": "nothing"}"#), .command(#"{"do": "visit"}"#),
      .command(#"{"do": "visit", "who": "trent"}"#), .command(#"{"do": "arrive", "who": "alice"}"#),
      .command(#"{"do": "work", "times": 0}"#), .command(#"{"do": "wait"}"#),
      .command(#"{"do": "wait", "minutes": 1, "seconds": 1}"#),
      .command(#"{"do": "wait", "seconds": 0}"#), .command(#"{"do": "omit-checks", "checks": []}"#),
      .command(#"{"do": "omit-checks", "checks": ["x"]}"#),
      .command(#"{"do": "omit-checks", "checks": "none"}"#),
      .command(#"{"do": "forge", "who": "alice", "attack": "none"}"#),
      .command(#"{"do": "lifetime"}"#), .command(#"{"do": "lifetime", "minutes": 0}"#),
      .command(#"{"do": "use-secret", "secret": 1}"#), .command(#"{"do": "use-https"}"#),
      .command(#"{"do": "listen", "who": "alice"}"#), .command(#"{"do": "visit-attacker"}"#),
      .expect(#"{"statuses": 200}"#), .expect(#"{"statuses": [99]}"#),
      .expect(#"{"onDenyList": null}"#),
      .command(#"{"do": "sign-token", "secret": "s"}"#),
      .command(#"{"do": "deny-list", "on": 1}"#),
      .command(#"{"do": "set-balance", "user": "alice", "amount": -1}"#),
      .command(#"{"do": "edit-claim", "who": "alice", "claim": "", "value": 1}"#),
      .command(#"{"do": "edit-claim", "who": "alice", "claim": "a"}"#),
      .command(#"{"do": "choose-storage", "storage": "localStorage"}"#),
      .command(#"{"do": "choose-storage", "storage": "cookie", "secure": "no"}"#),
      .command(#"{"do": "choose-storage", "storage": "cookie", "sameSite": null}"#),
      .envelope("authors", list(51, #""a""#)), .envelope("objectives", list(51, #""a""#)),
      .envelope("review", list(21, #"{"question": "Why?", "step": "step"}"#)),
      .envelope("review", #"[{"step": "step"}]"#), .envelope("review", #"[{"question": "Why?"}]"#),
      .envelope("review", #"[{"question": "", "step": "step"}]"#),
      .envelope("review", #"[{"question": "Why?", "step": "step", "answer": "So."}]"#),
      .envelope("keyPoints", list(51, #""a""#)), .envelope("stages", list(51, stage)),
      .stage("steps", list(201, LessonDraft.stepText(id: "s#", #""x-a": 1"#))),
      .step("do", list(101, visit)), .step("focus", list(21, #""token""#)),
      .command(#"{"do": "omit-checks", "checks": \#(list(51, #""issuer""#))}"#),
    ]
    + maps(51)
    + [
      #""login""#, #""transfer""#, "{}", #"{"profile": 1}"#, #"{"add-to-cart": ""}"#,
      #"{"add-to-cart": "a", "log-in": 1}"#, #"{"transfer": {"amount": 1}}"#,
      #"{"transfer": {"amount": 0, "to": "alice"}}"#, #"{"transfer": {"amount": 1, "to": "bob"}}"#,
      #"{"transfer": {"amount": 1, "to": "alice", "z": 1}}"#,
    ].map { .command(#"{"do": "send", "who": "alice", "action": \#($0)}"#) }

  /// What needs more than the form: a calendar, the folder, the screen, the text's characters.
  static let onlyReader: [LessonDraft] = [
    .envelope("clock", #""2026-02-31T09:00:00Z""#), .envelope("title", #""a\u0007b""#),
    .step("say", #"{"file": "missing.md"}"#), .step("say", #"["1", "2", "3", "4", "5"]"#),
    .step("title", #""\#(String(repeating: "x", count: 49))""#),
    .step("say", #""Look at the red part.""#), .step("focus", #"["code"]"#),
    .expect(#"{"answer": "yes"}"#), .task(checks: #"{"answer": "maybe"}"#), .question(id: #""no""#),
    .task(hint: #""Hint", "Hint""#), .step("introduces", #"["calim"]"#),
    .task(goal: #"["two", "lines"]"#),
    .envelope("formatVersion", "2").with { $0.step["say"] = #""*open""# },
  ]
}
