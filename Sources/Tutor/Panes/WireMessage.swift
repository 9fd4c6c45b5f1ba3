import LoginFlow
import Terminal

/// A message as the wire shows it.
struct WireMessage {
  var isRequest: Bool
  /// The present message is bright; one that has arrived is dim.
  var isPresent: Bool
  var role: Role
  var title: String
  /// The token that goes with it.
  var token: String?
  /// Header fields, those that tell most first, an empty line, and the body.
  var lines: [String]
  /// The lines that say how the token goes, the challenge, and the body.
  var telling: [Int]

  /// What carries a token, or asks for one, comes before all else, and a page of another site that a
  /// request comes from.
  private static let tellingFields = [
    "Authorization:", "Cookie:", "Set-Cookie:", "WWW-Authenticate:", "Origin:",
  ]

  static func messages(of exchange: Exchange) -> [WireMessage] {
    let answered = exchange.phase == .responseOnWire || exchange.phase == .delivered
    let request = WireMessage(
      exchange.request.lines, isRequest: true, isPresent: !answered, role: .strong)
    guard answered, let response = exchange.response else { return [request] }
    return [
      request,
      WireMessage(
        response.lines, isRequest: false, isPresent: true,
        role: response.status < 400 ? .passed : .failed),
    ]
  }

  /// The first token in a message.
  static func token(in text: [String]) -> String? {
    text.lazy.compactMap { line in TokenSearch.range(in: line).map { String(line[$0]) } }.first
  }

  /// - Parameter text: the message as HTTP/1.1 writes it.
  init(_ text: [String], isRequest: Bool, isPresent: Bool, role: Role) {
    token = Self.token(in: text)
    self.isRequest = isRequest
    self.isPresent = isPresent
    self.role = role
    // Its place says already that this is HTTP.
    let words = (text.first ?? "").split(separator: " ").filter { $0 != "HTTP/1.1" }
    title = words.joined(separator: " ")
    let fields = text.dropFirst().prefix { !$0.isEmpty }
    let body = text.dropFirst(1 + fields.count)
    func isTelling(_ field: String) -> Bool { Self.tellingFields.contains { field.hasPrefix($0) } }
    let first = fields.filter(isTelling)
    lines = first + fields.filter { !isTelling($0) } + body
    telling = Array(first.indices) + lines.indices.dropFirst(fields.count + 1)
  }
}
