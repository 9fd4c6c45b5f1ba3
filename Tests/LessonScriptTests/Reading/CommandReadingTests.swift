import JOSE
import LessonScript
import LoginFlow
import SourceJSON
import TestSupport
import Testing

@Suite("Commands of a lesson") struct CommandReadingTests {
  /// One example of each command, and what it becomes.
  static let examples: [(text: String, commands: [LoginCommand])] = [
    (#"{"do": "sit-at", "who": "mallory"}"#, [.browser(.sitAt(.mallory))]),
    (#"{"do": "visit", "who": "alice"}"#, [.browser(.visit(.alice))]),
    (#"{"do": "visit-attacker", "who": "alice"}"#, [.browser(.visitAttacker(.alice))]),
    (
      #"{"do": "fill-in", "who": "mallory", "user": "alice", "password": ""}"#,
      [.browser(.fillIn(.mallory, user: "alice", password: ""))]
    ),
    (#"{"do": "reload", "who": "alice"}"#, [.browser(.reload(.alice))]),
    (
      #"{"do": "edit-claim", "who": "mallory", "claim": "sub", "value": [1]}"#,
      [.browser(.editClaim(.mallory, name: "sub", value: [1]))]
    ),
    (
      #"{"do": "replace-token", "who": "alice", "token": "a.b.c"}"#,
      [.browser(.replaceToken(.alice, with: "a.b.c"))]
    ),
    (
      #"{"do": "sign-token", "who": "mallory", "secret": "change-me"}"#,
      [.browser(.signToken(.mallory, secret: "change-me"))]
    ),
    (
      #"{"do": "sign-token", "who": "alice"}"#, [.browser(.signToken(.alice, secret: nil))]
    ),
    (
      #"{"do": "forge", "who": "mallory", "attack": "alg-none"}"#,
      [.browser(.forge(.mallory, attack: "alg-none"))]
    ),
    (#"{"do": "reload", "who": "guest"}"#, [.browser(.reload(.guest))]),
    (#"{"do": "steal", "from": "alice"}"#, [.browser(.steal(from: .alice))]),
    (#"{"do": "send", "who": "alice", "action": "profile"}"#, [.wire(.send(.alice, .profile))]),
    (#"{"do": "arrive"}"#, [.wire(.arrive)]),
    (#"{"do": "work"}"#, [.wire(.work)]),
    (#"{"do": "work", "times": 3}"#, [.wire(.work), .wire(.work), .wire(.work)]),
    (#"{"do": "answer"}"#, [.wire(.answer)]),
    (#"{"do": "deliver"}"#, [.wire(.deliver)]),
    (#"{"do": "request", "who": "alice", "action": "log-in"}"#, [.wire(.request(.alice, .logIn))]),
    (
      #"{"do": "request", "who": "alice", "action": "log-out"}"#, [.wire(.request(.alice, .logOut))]
    ),
    (
      #"{"do": "request", "who": "alice", "action": {"add-to-cart": "book"}}"#,
      [.wire(.request(.alice, .addToCart(item: "book")))]
    ),
    (
      #"{"do": "request", "who": "alice", "action": {"open": "/admin?page=2"}}"#,
      [.wire(.request(.alice, .open(path: "/admin?page=2")))]
    ),
    (
      #"{"do": "forge-request", "who": "alice", "#
        + #""action": {"transfer": {"amount": 5, "to": "guest"}}}"#,
      [.wire(.forgeRequest(.alice, .transfer(amount: 5, to: "guest")))]
    ),
    (
      #"{"do": "choose-storage", "storage": "local-storage"}"#,
      [.server(.chooseStorage(.localStorage))]
    ),
    (#"{"do": "choose-storage", "storage": "memory"}"#, [.server(.chooseStorage(.memory))]),
    (
      #"{"do": "choose-storage", "storage": "cookie", "httpOnly": false, "secure": false, "#
        + #""sameSite": "absent"}"#,
      [
        .server(
          .chooseStorage(
            .cookie, CookieAttributes(isHTTPOnly: false, isSecure: false, sameSite: nil)))
      ]
    ),
    (
      #"{"do": "choose-storage", "storage": "cookie", "sameSite": "none"}"#,
      [
        .server(
          .chooseStorage(
            .cookie,
            CookieAttributes(
              isHTTPOnly: true, isSecure: true, sameSite: Cookie.SameSite.none)))
      ]
    ),
    (
      #"{"do": "omit-checks", "checks": ["expiration", "issuer"]}"#,
      [.server(.omitChecks([.expiration, .issuer]))]
    ),
    (
      #"{"do": "omit-checks", "checks": "all"}"#,
      [.server(.omitChecks(Set(VerificationPlan.standard.checks.map(\.id))))]
    ),
    (#"{"do": "listen"}"#, [.wire(.listen)]),
    (
      #"{"do": "request", "who": "alice", "action": "refresh"}"#,
      [.wire(.request(.alice, .refresh))]
    ),
    (#"{"do": "refresh-tokens", "on": true}"#, [.server(.useRefreshTokens(true))]),
    (#"{"do": "csrf-token", "on": true}"#, [.server(.useCSRFTokens(true))]),
    (#"{"do": "use-https", "on": false}"#, [.server(.useHTTPS(false))]),
    (#"{"do": "lifetime", "minutes": 1}"#, [.server(.setLifetime(seconds: 60))]),
    (#"{"do": "lifetime", "seconds": 90}"#, [.server(.setLifetime(seconds: 90))]),
    (
      #"{"do": "use-secret", "secret": "change-me-change-me-change-me-change-me"}"#,
      [.server(.useSecret("change-me-change-me-change-me-change-me"))]
    ),
    (#"{"do": "check-everything"}"#, [.server(.omitChecks([]))]),
    (#"{"do": "deny-list", "on": false}"#, [.server(.useDenyList(false))]),
    (
      #"{"do": "set-enabled", "user": "guest", "enabled": false}"#,
      [.server(.setEnabled(userName: "guest", false))]
    ),
    (
      #"{"do": "set-balance", "user": "alice", "amount": 1e3}"#,
      [.server(.setBalance(userName: "alice", 1000))]
    ),
    (#"{"do": "wait", "minutes": 2}"#, [.time(.wait(seconds: 120))]),
    (#"{"do": "wait", "seconds": 5}"#, [.time(.wait(seconds: 5))]),
  ]

  @Test("each is read as what it means", arguments: examples.indices)
  func reading(_ index: Int) throws {
    let (text, commands) = Self.examples[index]
    let step = try LessonDraft.command("\(text)").lesson().step(0)
    #expect(step.commands.map(\.value) == commands)
    for placed in step.commands { #expect(placed.pointer.description == "/stages/0/steps/0/do/0") }
  }

  @Test("each is spelled as it is read", arguments: examples.indices)
  func spelling(_ index: Int) throws {
    for command in Self.examples[index].commands {
      let text = JSONWriter.compactText(JSONNode(try #require(command.spelling)))
      #expect(try LessonDraft.command(text).lesson().step(0).commands.map(\.value) == [command])
    }
  }

  @Test("every command has an example here")
  func complete() throws {
    let names = try Self.examples.map { try JSONParser.parse($0.text)["do"]?.string }
    for spelling in CommandSpelling.all { #expect(names.contains(spelling.name)) }
  }

  @Test(
    "each of its keys is required where it says so, and no other key is taken",
    arguments: CommandSpelling.all.map(\.name))
  func keys(_ name: String) throws {
    let spelling = try #require(CommandSpelling.all.first { $0.name == name })
    let examples = try Self.examples.map { try JSONParser.parse($0.text) }
    let example = try #require(examples.first { $0["do"]?.string == name }?.object)
    for field in spelling.fields
    where example[field.name] != nil && !spelling.oneOf.contains(field.name) {
      var less = example
      less[field.name] = nil
      let codes = read(less).map(\.code)
      #expect(codes == (field.isRequired ? ["L003"] : []), "\(field.name)")
    }
    var more = example
    more["unheard-of"] = JSONNode(1)
    #expect(read(more).map(\.code) == ["L004"])
  }

  private func read(_ command: JSONObject) -> [Diagnostic] {
    LessonDraft.command(JSONWriter.compact(JSONNode(.object(command))).text).read().diagnostics
  }

  @Test("unknown names are said with what was meant")
  func unknownNames() {
    var draft = LessonDraft.command(#"{"do": 1️⃣"vist"2️⃣, "who": "alice"}"#)
    expectOne(
      draft.read().diagnostics, "L005", in: draft, "command", help: #"did you mean "visit"?"#)
    draft = .command(#"{"do": "visit", "who": 1️⃣"alcie"2️⃣}"#)
    expectOne(
      draft.read().diagnostics, "L005", in: draft, "person", help: #"did you mean "alice"?"#)
    draft = .command(#"{"do": "visit", "who": 1️⃣"trent"2️⃣}"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, help: "allowed: alice, mallory, guest")
    draft = .command(#"{"do": "omit-checks", "checks": ["issuer", 1️⃣"signature"2️⃣]}"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, "check")
    draft = .command(#"{"do": "set-enabled", "user": 1️⃣"guset"2️⃣, "enabled": true}"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, help: #"did you mean "guest"?"#)
    draft = .command(#"{"do": "choose-storage", "storage": 1️⃣"cookies"2️⃣}"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, help: #"did you mean "cookie"?"#)
    draft = .command(#"{"do": "choose-storage", "storage": "cookie", "sameSite": 1️⃣"Lax"2️⃣}"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, help: #"did you mean "lax"?"#)
    draft = .command(#"{"do": "send", "who": "alice", "action": 1️⃣"login"2️⃣}"#)
    expectOne(
      draft.read().diagnostics, "L005", in: draft, "action", help: #"did you mean "log-in"?"#)
    draft = .command(#"{"do": "send", "who": "alice", "action": {1️⃣"transfre"2️⃣: {}}}"#)
    expectOne(draft.read().diagnostics, "L005", in: draft, help: #"did you mean "transfer"?"#)
  }

  @Test("an action with and without its argument")
  func actions() {
    var draft = LessonDraft.command(#"{"do": "send", "who": "alice", "action": 1️⃣"transfer"2️⃣}"#)
    expectOne(draft.read().diagnostics, "L002", in: draft, help: #"{"transfer": …}"#)
    draft = .command(#"{"do": "send", "who": "alice", "action": {1️⃣"profile"2️⃣: 1}}"#)
    expectOne(draft.read().diagnostics, "L002", in: draft, help: #"write "profile""#)
    draft = .command(#"{"do": "send", "who": "alice", "action": 1️⃣{}2️⃣}"#)
    expectOne(draft.read().diagnostics, "L002", in: draft)
    draft = .command(
      #"{"do": "send", "who": "alice", "action": {"transfer": 1️⃣{2️⃣"to": "alice"}}}"#)
    expectOne(draft.read().diagnostics, "L003", in: draft, "amount")
    for path in ["admin", "/a b", "/a#b", "/ä"] {
      draft = .command(#"{"do": "send", "who": "alice", "action": {"open": 1️⃣"\#(path)"2️⃣}}"#)
      expectOne(draft.read().diagnostics, "L006", in: draft, "path")
    }
  }

  @Test("a wait takes minutes or seconds")
  func wait() {
    var draft = LessonDraft.command(#"1️⃣{2️⃣"do": "wait"}"#)
    expectOne(draft.read().diagnostics, "L010", in: draft, #""minutes" or "seconds""#)
    draft = .command(#"{"do": "wait", "minutes": 1, 1️⃣"seconds"2️⃣: 1}"#)
    expectOne(draft.read().diagnostics, "L010", in: draft, "not both")
    draft = .command(#"{"do": "wait", "minutes": 1️⃣-12️⃣}"#)
    expectOne(draft.read().diagnostics, "L006", in: draft, "from 1 to")
  }
}
