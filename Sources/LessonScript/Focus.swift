package import JOSE
import SourceJSON

/// Where the learner should look. Places have names; nothing is addressed by row or column.
package enum Focus: Sendable, Hashable {
  case browser
  case browserPage
  case browserForm
  case browserStorage
  case wire
  case server
  case serverAccounts
  case serverPassword
  case serverKey
  case serverClock
  case serverChecks
  case serverLog
  case token
  case header
  case payload
  case signature
  case code
  /// One line of the server's list of checks: `check:signature-valid`.
  case check(CheckID)
  /// One header parameter of the token: `/header/alg`.
  case headerParameter(String)
  /// One claim of the token: `/payload/exp`.
  case claim(String)

  /// The fixed names a lesson file may use.
  package static let named: [(name: String, focus: Focus)] = [
    ("browser", .browser), ("browser.page", .browserPage), ("browser.form", .browserForm),
    ("browser.storage", .browserStorage), ("wire", .wire), ("server", .server),
    ("server.accounts", .serverAccounts), ("server.password", .serverPassword),
    ("server.key", .serverKey), ("server.clock", .serverClock), ("server.checks", .serverChecks),
    ("server.log", .serverLog), ("token", .token), ("header", .header), ("payload", .payload),
    ("signature", .signature), ("code", .code),
  ]

  /// Reads `server.key`, `check:expiration`, `/payload/exp` or `/header/alg`.
  package init?(_ name: String) {
    if let known = Self.named.first(where: { $0.name == name }) {
      self = known.focus
    } else if name.hasPrefix("check:") {
      let id = CheckID(rawValue: String(name.dropFirst(6)))
      guard VerificationPlan.standard.checks.contains(where: { $0.id == id }) else { return nil }
      self = .check(id)
    } else if let pointer = JSONPointer(name), pointer.tokens.count == 2,
      let member = pointer.tokens.last, !member.isEmpty
    {
      switch pointer.tokens[0] {
      case "payload": self = .claim(member)
      case "header": self = .headerParameter(member)
      default: return nil  // Tokens have no other parts with members.
      }
    } else {
      return nil
    }
  }

  /// Every name of a fixed place and of a check. Claims and header parameters have no list.
  package static var allNames: [String] {
    named.map(\.name) + VerificationPlan.standard.checks.map { "check:\($0.id.rawValue)" }
  }

  /// The name a lesson file uses.
  package var name: String {
    switch self {
    case .check(let id): "check:\(id.rawValue)"
    case .claim(let name): JSONPointer(tokens: ["payload", name]).description
    case .headerParameter(let name): JSONPointer(tokens: ["header", name]).description
    case .browser, .browserPage, .browserForm, .browserStorage, .wire, .server, .serverAccounts,
      .serverPassword, .serverKey, .serverClock, .serverChecks, .serverLog, .token, .header,
      .payload, .signature, .code:
      Self.named.first { $0.focus == self }?.name ?? ""
    }
  }
}
