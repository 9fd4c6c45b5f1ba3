import Foundation
import LessonBundle
import TestSupport
import Testing

/// The programs that the shipped lesson shows are run, for what the lesson says of them.
@Suite("The programs in the shipped lesson") struct SnippetTests {
  @Test(
    "in Python do what the lesson says of them", .enabled(if: Snippets.hasPyJWT, "no PyJWT here"))
  func python() throws {
    let run = try Snippets.run(
      "python3", ["-W", "ignore", "-c", Self.checks], in: try Snippets.folder())
    #expect(run.output == Self.results)
    #expect(run.errors == "")
  }

  @Test("for the shell work line by line, and end with an accepted token")
  func shell() throws {
    let lines = try #require(LessonBundle.files.first { $0.path == "logging-in/shell.txt" }?.text)
    let run = try Snippets.run("sh", ["-e", "-c", lines], in: try Snippets.folder())
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output.contains("1001"))
    #expect(run.output.contains("expiration"))
  }

  private static let results = """
    careful: 1001
    careful, for the guest: 403
    careful, another name: 401
    careful, too old: 401
    careful, without exp: 401
    careful, HS512: 401
    the token chooses, HS512: 1001
    nobody looks at the date: 1001
    nobody looks at the date, another name: 401
    nothing is checked: 1001 pays 3000 to mallory

    """

  private static let checks = """
    import json, time, types, jwt, base64

    class Refused(Exception): pass
    def abort(status): raise Refused(status)

    def program(name):
        names = {"jwt": jwt, "abort": abort, "SECRET": shop.get("SECRET")}
        exec(open(name).read(), names)
        return names

    def tell(what, ask):
        try: print(what + ":", ask())
        except Refused as refusal: print(what + ":", refusal)

    shop = {}
    shop = program("sign.py.txt")
    def user(id, name, scope): return types.SimpleNamespace(id=id, name=name, scope=scope)
    alice = shop["make_token"](user(1001, "Alice", "shop"))
    guest = shop["make_token"](user(3003, "Guest", "read"))
    claims = jwt.decode(alice, options={"verify_signature": False})
    def signed(claims, algorithm="HS256"):
        return jwt.encode(claims, shop["SECRET"], algorithm=algorithm)
    def changed(token, **changes):
        header, payload, signature = token.split(".")
        text = json.dumps({**claims, **changes}).encode()
        return ".".join([header, base64.urlsafe_b64encode(text).decode().rstrip("="), signature])
    old = signed({**claims, "iat": 0, "exp": 900})

    careful = program("verify.py.txt")["who_is_asking"]
    tell("careful", lambda: careful(alice, ["shop"]))
    tell("careful, for the guest", lambda: careful(guest, ["shop"]))
    tell("careful, another name", lambda: careful(changed(alice, name="Alicf"), ["shop"]))
    tell("careful, too old", lambda: careful(old, ["shop"]))
    endless = signed({name: claims[name] for name in claims if name != "exp"})
    tell("careful, without exp", lambda: careful(endless, ["shop"]))
    other = signed(claims, "HS512")
    tell("careful, HS512", lambda: careful(other, ["shop"]))
    chosen = program("algorithms.py.txt")["who_is_asking"]
    tell("the token chooses, HS512", lambda: chosen(other))
    endless = program("expiry.py.txt")["who_is_asking"]
    tell("nobody looks at the date", lambda: endless(old))
    tell("nobody looks at the date, another name", lambda: endless(changed(alice, name="Alicf")))
    careless = program("careless.py.txt")
    careless["user_by_id"] = lambda id: types.SimpleNamespace(id=id, balance=3000)
    careless["pay"] = lambda user, to, amount: print(user.id, "pays", amount, "to", to)
    mallory = changed(shop["make_token"](user(2002, "Mallory", "shop")), sub="1001", exp=900)
    print("nothing is checked: ", end="")
    careless["transfer"](types.SimpleNamespace(
        headers={"Authorization": "Bearer " + mallory}, json={"amount": 3000, "to": "mallory"}))

    """
}

/// Runs programs beside copies of the lesson's files.
private enum Snippets {
  struct Run {
    var status: Int32
    var output: String
    var errors: String
  }

  static let hasPyJWT = (try? run("python3", ["-c", "import jwt"], in: folder()).status) == 0

  /// A new folder with the lesson's text files.
  static func folder() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "jwtutor-snippets-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for file in LessonBundle.files where file.path.hasPrefix("logging-in/") {
      let name = String(file.path.dropFirst("logging-in/".count))
      try Data(file.text.utf8).write(to: folder.appending(path: name))
    }
    return folder
  }

  /// Runs a program of the `PATH`, on which `jwtutor` is the one built with the tests, and deletes
  /// the folder. What it says goes into files: nothing blocks, however long it is.
  static func run(_ name: String, _ arguments: [String], in folder: URL) throws -> Run {
    defer { try? FileManager.default.removeItem(at: folder) }
    let (output, errors) = (folder.appending(path: "stdout"), folder.appending(path: "stderr"))
    for file in [output, errors] { try Data().write(to: file) }
    var environment = ProcessInfo.processInfo.environment
    let products = URL(filePath: BuiltProduct.path("jwtutor")).deletingLastPathComponent().path()
    environment["PATH"] = products + ":" + (environment["PATH"] ?? "/usr/bin:/bin")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [name] + arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationStatus,
      output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
  }
}
