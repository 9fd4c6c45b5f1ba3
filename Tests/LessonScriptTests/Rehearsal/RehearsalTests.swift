import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import TestSupport
import Testing

@Suite("Rehearsing a lesson") struct RehearsalTests {
  /// Log in as Alice, and what the step says besides.
  private func login(_ members: String) -> LessonDraft {
    var draft = LessonDraft()
    draft.steps = [
      LessonDraft.stepText(
        #"""
        "do": [{"do": "visit", "who": "alice"},
        {"do": "fill-in", "who": "alice", "user": "alice", "password": "correct horse"},
        {"do": "request", "who": "alice", "action": "log-in"}], \#(members)
        """#)
    ]
    return draft
  }

  private func login(then step: String) -> LessonDraft {
    var draft = login(#""expect": {"status": 200}"#)
    draft.steps?.append(LessonDraft.stepText(id: "then", step))
    return draft
  }

  private func rehearse(_ draft: LessonDraft) throws -> [Diagnostic] {
    Rehearsal.run(try draft.lesson(), memo: Memo.shared)
  }

  @Test("a lesson that tells the truth is played without a word")
  func truth() throws {
    let draft = login(
      #"""
      "expect": {"status": 200, "claims": {"sub": "1001"}, "algorithm": "HS256",
      "storedIn": {"alice": "local-storage", "mallory": null}, "balance": {"alice": 3000},
      "readableByScript": {"alice": true}, "signatureKept": false, "requestCarries": null,
      "claimsPresent": ["exp"], "claimsAbsent": ["admin"], "not": {"status": 401},
      "any": [{"status": 401}, {"status": 200}]}
      """#)
    #expect(DiagnosticPrinter.text(try rehearse(draft)) == "")
  }

  @Test("the start is the lesson's own clock")
  func clock() throws {
    var draft = login(#""expect": {"status": 200, "claims": {"iat": 1767225600}}"#)
    draft.envelope["clock"] = #""2026-01-01T00:00:00Z""#
    #expect(DiagnosticPrinter.text(try rehearse(draft)) == "")
  }

  @Test(
    "a lie is an error at its value, with what is true instead",
    arguments: [
      (#""status": 1️⃣4012️⃣"#, "200"),
      (#""status": 200, "algorithm": 1️⃣"none"2️⃣"#, "HS256"),
      (#""status": 200, "balance": {"mallory": 12, "alice": 1️⃣02️⃣}"#, "3000"),
      (#""status": 200, "storedIn": {"alice": 1️⃣"cookie"2️⃣}"#, "local storage"),
      (#""status": 200, "storedIn": {"mallory": 1️⃣"cookie"2️⃣}"#, "no token"),
      (#""status": 200, "readableByScript": {"alice": 1️⃣false2️⃣}"#, "can read"),
      (#""status": 200, "claims": {"sub": 1️⃣10012️⃣}"#, #""1001""#),
      (#""status": 200, "claims": {"admin": 1️⃣true2️⃣}"#, "no claim admin"),
      (#""status": 200, "signatureKept": 1️⃣true2️⃣"#, "as it was issued"),
      (#""status": 200, "theft": 1️⃣true2️⃣"#, "nobody tried"),
      (#""statuses": 1️⃣[200, 401]2️⃣"#, "answers of this step are 200"),
      (#""status": 200, "onDenyList": 1️⃣true2️⃣"#, "not on the deny list"),
      (#""status": 200, "claimsPresent": 1️⃣["sub", "admin"]2️⃣"#, "no claim admin"),
      (#""status": 200, "claimsAbsent": 1️⃣["sub"]2️⃣"#, "has the claim sub"),
      (#""status": 200, "requestCarries": 1️⃣"cookie"2️⃣"#, "carries no token"),
      (#""status": 200, "any": 1️⃣[{"status": 401}, {"theft": true}]2️⃣"#, "is 200; nobody tried"),
      (#""status": 200, "all": 1️⃣[{"status": 200}, {"theft": true}]2️⃣"#, "nobody tried"),
      (#""status": 200, "not": 1️⃣{"status": 200}2️⃣"#, "should not be so"),
      (#""status": 200, "verdict": 1️⃣"accepted"2️⃣"#, "not known yet"),
      (#""status": 200, "refusedBy": 1️⃣"issuer"2️⃣"#, "not known yet"),
      (#""status": 200, "checks": {"issuer": 1️⃣"passed"2️⃣}"#, "not known yet"),
    ])
  func lies(_ expectation: String, _ truth: String) throws {
    let draft = login(#""expect": {\#(expectation)}"#)
    expectOne(try rehearse(draft), "L041", in: draft, "this is not what happens", truth)
  }

  @Test("a misspelled check behind a mark is named")
  func misspelledCheck() throws {
    let draft = LessonDraft.step("say", #"1️⃣"✘ signature-vald: refused."2️⃣"#)
    expectOne(
      try rehearse(draft), "L046", in: draft, "signature-vald",
      help: #"did you mean "signature-valid"?"#)
  }

  @Test("a command that does nothing is told once, and what follows from it is counted")
  func consequences() throws {
    var draft = LessonDraft.command(#"1️⃣{"do": "work", "times": 3}2️⃣"#)
    draft.step["expect"] = #"{"status": 200}"#
    let found = try rehearse(draft)
    expectOne(found, "L042", in: draft, "nothing to work on")
    #expect(found.first?.notes.first?.message.hasPrefix("1 more in this step") == true)
  }

  @Test("of many things that all are not so only the first are told")
  func manyLies() throws {
    let lies = Array(repeating: #"{"status": 401}"#, count: 50).joined(separator: ",")
    let draft = login(#""expect": {"status": 200, "any": [\#(lies)]}"#)
    let found = try rehearse(draft)
    #expect(found.count == 1)
    for diagnostic in found { #expect(diagnostic.message.utf8.count < 300) }
  }

  @Test("lies about a verification")
  func verificationLies() throws {
    for (expectation, truth) in [
      (#""verdict": 1️⃣"rejected"2️⃣"#, "accepted"),
      (#""checks": {"expiration": 1️⃣"failed"2️⃣}"#, "passed"),
      (#""requestCarries": 1️⃣null2️⃣"#, "as authorization"),
    ] {
      let draft = login(
        then: #"""
          "do": [{"do": "request", "who": "alice", "action": "profile"}],
          "expect": {"status": 200, \#(expectation)}
          """#)
      expectOne(try rehearse(draft), "L041", in: draft, truth)
    }
    let refused = login(
      then: #"""
        "do": [{"do": "wait", "minutes": 16},
        {"do": "request", "who": "alice", "action": "profile"}],
        "expect": {"status": 401, "refusedBy": 1️⃣"signature-valid"2️⃣}
        """#)
    expectOne(try rehearse(refused), "L041", in: refused, "expiration")
  }

  @Test("a command that does nothing is an error at its place")
  func idleCommand() throws {
    let draft = LessonDraft.command(#"{"do": "visit", "who": "alice"}, 1️⃣{"do": "deliver"}2️⃣"#)
    expectOne(try rehearse(draft), "L042", in: draft, "no answer is on its way")
  }

  @Test("a step in which the server answers has to say with which status")
  func unsaidStatus() throws {
    let draft = login(
      then: #"""
        "do": [1️⃣{"do": "request", "who": "alice", "action": "profile"}2️⃣],
        "expect": {"verdict": "accepted"}
        """#)
    expectOne(try rehearse(draft), "L043", in: draft, "answers 200", help: #"add "status": 200"#)
  }

  @Test("a delivery alone repeats an answer that was claimed before")
  func delivery() throws {
    var draft = login(
      then: #"""
        "do": [{"do": "send", "who": "alice", "action": "profile"}, {"do": "answer"}],
        "expect": {"status": 200}
        """#)
    draft.steps?.append(LessonDraft.stepText(id: "last", #""do": [{"do": "deliver"}]"#))
    #expect(DiagnosticPrinter.text(try rehearse(draft)) == "")
  }

  @Test("a check can be looked at when it was made")
  func focusedCheck() throws {
    var draft = login(#""focus": ["token", 1️⃣"check:issuer"2️⃣], "expect": {"status": 200}"#)
    expectOne(try rehearse(draft), "L044", in: draft, "no token has been checked")
    draft = login(
      then: #"""
        "do": [{"do": "omit-checks", "checks": ["issuer"]},
        {"do": "request", "who": "alice", "action": "profile"}],
        "focus": ["check:audience", 1️⃣"check:issuer"2️⃣], "expect": {"status": 200}
        """#)
    expectOne(try rehearse(draft), "L044", in: draft, "leaves out the check issuer")
  }

  @Test("a claim or header parameter can be looked at when the token has it")
  func focusedClaim() throws {
    var draft = LessonDraft.step("focus", #"[1️⃣"/payload/exp"2️⃣]"#)
    expectOne(try rehearse(draft), "L045", in: draft, "no readable token")
    draft = login(#""focus": ["/payload/exp", 1️⃣"/payload/expp"2️⃣], "expect": {"status": 200}"#)
    expectOne(try rehearse(draft), "L045", in: draft, "payload", help: #"did you mean "exp"?"#)
    draft = login(#""focus": ["/header/alg", 1️⃣"/header/exp"2️⃣], "expect": {"status": 200}"#)
    expectOne(try rehearse(draft), "L045", in: draft, "header")
  }

  @Test("a check that the narration marks came out so")
  func narratedCheck() throws {
    func draft(_ line: String) -> LessonDraft {
      login(
        then: #"""
          "x-before": 1, "do": [{"do": "request", "who": "alice", "action": "profile"}],
          "expect": {"status": 200}
          """#
      ).saying(line)
    }
    #expect(try rehearse(draft(#""✔ issuer and ✔ expiration, and a ✘ for you.""#)).isEmpty)
    var lie = draft(#"["Well:", 1️⃣"so ✘ signature-valid."2️⃣]"#)
    expectOne(try rehearse(lie), "L046", in: lie, "signature-valid failed", "it is passed")
    lie = LessonDraft.step("say", #"1️⃣"✔ issuer"2️⃣"#)
    expectOne(try rehearse(lie), "L046", in: lie, "not looked at")
  }

  @Test("what is not plain truth of one step does not hide another: all errors come at once")
  func allAtOnce() throws {
    var draft = login(#""expect": {"status": 500, "theft": true}"#)
    draft.steps?.append(LessonDraft.stepText(id: "then", #""do": [{"do": "arrive"}]"#))
    #expect(try rehearse(draft).map(\.code) == ["L041", "L041", "L042"])
  }
}

extension LessonDraft {
  /// With another narration in the last step.
  fileprivate func saying(_ text: String) -> LessonDraft {
    var draft = self
    let last = draft.steps?.popLast()?.split(separator: #""say": "Something.""#)
    guard let last, last.count == 2 else { return draft }
    draft.steps?.append("\(last[0])\"say\": \(text)\(last[1])")
    return draft
  }
}

/// The slow hash of Alice's password, worked out once.
enum Memo {
  static let shared: PasswordMemo = {
    var memo = PasswordMemo()
    for account in Account.teaching where account.userName == "alice" {
      _ = memo.matches(account.password, password: "correct horse")
    }
    return memo
  }()
}
