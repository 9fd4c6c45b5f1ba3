import JOSE
import LoginFlow
import Terminal
import Testing

@testable import Tutor

@Suite("The server pane") struct ServerPaneTests {
  private static let sizes = ["80x24", "120x36", "200x50"]

  @Test("lists the checks left out as left out, with whose doing it is", arguments: sizes)
  func leftOut(size: String) throws {
    let session = try PictureLesson.session(
      PictureLesson.login, PictureLesson.malloryEdits,
      #"{"do": "omit-checks", "checks": ["signature-valid"]}, "# + PictureLesson.transfer,
      size: size)
    #expect(session.shows("token accepted"))
    #expect(session.shows("– signature-valid"))
    #expect(session.shows("LEFT OUT by its owner"))
    #expect(session.shows("CARELESS: leaves out"))
  }

  @Test("counts checks that are left out where they are many")
  func manyLeftOut() throws {
    let session = try PictureLesson.session(
      PictureLesson.login,
      #"{"do": "omit-checks", "checks": ["signature-valid", "expiration", "issuer", "audience"]}, "#
        + PictureLesson.profile)
    #expect(session.shows("CARELESS: leaves out 4"))
    #expect(session.shows("– 4 LEFT OUT"))
  }

  @Test("tells checks that did not run from those that nobody asks for")
  func notChecked() throws {
    let session = try PictureLesson.session(
      PictureLesson.login, PictureLesson.malloryEdits, PictureLesson.transfer,
      focus: #""server.checks""#, size: "80x30")
    let trace = try #require(session.state.world.exchange?.task.trace)
    let blocked = trace.records.filter { $0.outcome == .skipped(.blocked(by: .signatureValid)) }
    let others = trace.records.filter { $0.outcome == .skipped(.notRequired) }
    let context = PaneContext(
      state: session.state, width: 25, height: 8, env: session.env, detail: .telling)
    let lines = ServerPane.content(context).lines.map(\.plain)
    #expect(lines.contains("  – \(blocked.count) not checked"))
    #expect(lines.contains("  – \(others.count) not asked"))
  }

  @Test("shows what the checks found as a whole where rows are free", arguments: [30, 37, 45, 60])
  func findings(height: Int) throws {
    let session = try PictureLesson.session(PictureLesson.login, PictureLesson.profile)
    var context = PaneContext(
      state: session.state, width: 43, height: height, env: session.env, detail: .short)
    let lines = ServerPane.content(context).lines
    context.height = 0
    let fewest = ServerPane.content(context).lines.count
    #expect(lines.count <= max(height, fewest))
    let finding = "three segments of"
    #expect(lines.contains { $0.plain.contains(finding) } == (height >= fewest + 2), "\(fewest)")
  }

  @Test("calls a secret a secret and a private key private", arguments: ["shop", "shop-rsa"])
  func key(scenario: String) throws {
    let session = try PictureLesson.session(
      "", focus: #""server.key""#, algorithm: scenario, size: "120x36")
    #expect(session.shows(scenario == "shop" ? "secret   HS256 key" : "private  RS256 key"))
  }

  @Test("shows the stored hash with its salt when it is pointed at", arguments: sizes)
  func storedPassword(size: String) throws {
    let hash = try #require(Account.teaching.first?.password)
    let work = #"""
      {"do": "visit", "who": "alice"},
      {"do": "fill-in", "who": "alice", "user": "alice", "password": "correct horse"},
      {"do": "send", "who": "alice", "action": "log-in"}, {"do": "arrive"}, {"do": "work"}
      """#
    let session = try PictureLesson.session(work, focus: #""server.password""#, size: size)
    #expect(session.shows("by       scrypt, N=2^13"))
    #expect(session.shows("salt     " + HexText.line(hash.salt.prefix(4))))
    #expect(session.shows("hash     " + HexText.line(hash.hash.prefix(4))))
    let other = try PictureLesson.session(work, size: size)
    #expect(!other.shows("salt"))
  }

  @Test("shows the numbers on the deny list", arguments: sizes)
  func denyList(size: String) throws {
    let session = try PictureLesson.session(
      #"{"do": "deny-list", "on": true}, "# + PictureLesson.login,
      #"{"do": "request", "who": "alice", "action": "log-out"}"#,
      focus: #""server.clock""#, size: size)
    let list = try #require(session.state.world.server.denyList)
    let id = try #require(list.entries.first?.entry.tokenID)
    #expect(session.shows("denied   " + id))
  }
}
