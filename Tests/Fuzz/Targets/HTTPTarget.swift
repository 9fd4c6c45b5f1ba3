import HTTPTypes
import JOSE
import LoginFlow

/// `Server.answer`: a request is the text of an HTTP/1.1 message, read leniently.
struct HTTPTarget: FuzzTarget {
  let name = "http"

  private struct Shop {
    let server: Server
    let token: String
    let now: NumericDate
  }

  private static let shop: Result<Shop, any Error> = Result {
    var world = try LoginWorld(Scenario(.shop), start: NumericDate(Corpus.now))
    world.apply(.browser(.fillIn(.alice, user: "alice", password: "correct horse")))
    world.apply(.wire(.request(.alice, .logIn)))
    guard let token = world.issued.first?.text else { throw Finding("no login") }
    return Shop(server: world.server, token: token, now: world.now)
  }

  private let bodies = JSONMutation(words: ["amount", "to", "item", "alice", "mallory", "user"])

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    guard let token = try? Self.shop.get().token else { return [] }
    let presented =
      random.oneIn(3) ? random.pick(["", token + "=", "a.b.c", token + ".", " " + token]) : token
    let fields = [
      "Authorization: Bearer \(presented)", "Cookie: __Host-token=\(presented)",
      "Cookie: a=b; __Host-token=\(presented); c", "authorization: bearer \(presented)",
      "Authorization: Basic YTpi", "X: \u{1B}[2J", "Cookie: __Host-token=\(token)",
      "Host: evil.example",
      "Set-Cookie: __Host-token=\(presented); Path=/; Secure; Max-Age=1e308; SameSite=x", "", ":",
    ]
    let targets = [
      "GET /profile", "POST /transfer", "POST /cart", "POST /logout", "POST /login", "DELETE /",
      "POST /transfer?access_token=\(token)", "POST //transfer", "POST /transfer/../profile",
      "GET ",
      "POST /TRANSFER", "PO\u{1B}ST /transfer",
    ]
    let contents = [
      #"{"amount":10,"to":"mallory"}"#, #"{"item":"coffee"}"#, "",
      #"{"user":"alice","password":"correct horse"}"#,
    ]
    var text = random.pick(targets) + "\n"
    for _ in 0..<(random.oneIn(4) ? 2 : 1) { text += random.pick(fields) + "\n" }
    let content = Array(random.pick(contents).utf8)
    // Every other password costs a slow hash.
    let isLogin = content.starts(with: Array(#"{"user"#.utf8)) && !random.oneIn(1000)
    let body = random.oneIn(2) && !isLogin ? bodies.mutate(content, &random) : content
    let message = Array(text.utf8) + [0x0A] + body
    return random.oneIn(6) && !isLogin ? ByteMutation.mutate(message, &random) : message
  }

  func check(_ input: [UInt8]) throws {
    guard let shop = try? Self.shop.get() else { throw Finding("the shop does not open") }
    let request = Self.request(input)
    var server = shop.server
    let response = server.answer(request, now: shop.now)
    try Finding.unless((100...599).contains(response.status), "a status that is none")
    let isGenuine = String(decoding: input, as: UTF8.self).contains(shop.token)
    let isDone = response.status < 300 && request.path != "/login"
    try Finding.unless(
      isGenuine || !isDone, "something is done without a token", "\(response.status)")
    let before = shop.server.accounts
    for (old, new) in zip(before, server.accounts) where old.balance != new.balance {
      try Finding.unless(isGenuine, "money moves without a token")
      try Finding.unless(new.balance >= 0, "a balance is negative", "\(new.balance)")
    }
    try Finding.unless(
      before.reduce(0) { $0 + $1.balance } == server.accounts.reduce(0) { $0 + $1.balance },
      "money comes from nowhere")
    for line in response.lines.prefix(while: { !$0.isEmpty }) {
      try Readable.check(line, "the head of an answer", longest: input.count * 2 + 2000)
    }
    try Finding.unless(
      response.body.isEmpty || PlainJSONReader().read(response.body) != nil,
      "the body of an answer is not JSON")
    // What a browser makes of a field, and the request as a text.
    var alice = Browser(owner: .alice, site: .shop)
    for field in request.head.headerFields {
      alice.setCookie(field.value, isSecure: true, now: shop.now)
    }
    alice.dropExpiredCookies(now: shop.now)
    _ = request.lines
    for entry in server.log { _ = entry.event.sentence }
  }

  private static func request(_ message: [UInt8]) -> WireRequest {
    let lines = message.split(separator: 0x0A, omittingEmptySubsequences: false)
    let blank = lines.firstIndex { $0.isEmpty } ?? lines.endIndex
    let first = String(decoding: lines.first ?? [], as: UTF8.self)
    let words = first.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false)
    let method = HTTPRequest.Method(String(words.first ?? "")) ?? .post
    var head = HTTPRequest(
      method: method, scheme: "https", authority: Site.shop.host,
      path: words.count > 1 ? String(words[1]) : nil)
    for line in lines[..<blank].dropFirst() {
      let parts = line.split(separator: UInt8(ascii: ":"), maxSplits: 1)
      guard parts.count == 2,
        let name = HTTPField.Name(String(decoding: parts[0], as: UTF8.self))
      else { continue }
      let value = String(decoding: parts[1].drop { $0 == 0x20 }, as: UTF8.self)
      head.headerFields.append(HTTPField(name: name, value: value))
    }
    let body = lines.dropFirst(blank + 1).joined(separator: [0x0A])
    return WireRequest(head: head, body: Array(body))
  }
}
