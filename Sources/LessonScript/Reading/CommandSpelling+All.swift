import JOSE
import LoginFlow
import SourceJSON

extension CommandSpelling {
  /// Every command a lesson can give. To add one, add it here and to `lesson.schema.json` and
  /// `AUTHORING.md`; tests find it missing there.
  package static let all: [CommandSpelling] = browser + wire + server + time

  private static let who = Field.required("who", .party)
  private static let action = Field.required("action", .action)

  private static let on = Field.required("on", .bool)
  private static let minutes = ValueKind.int(1...525_600)
  private static let seconds = ValueKind.int(1...31_536_000)
  private static let span = ["minutes", "seconds"]

  private static let browser: [CommandSpelling] = [
    CommandSpelling("sit-at", who) { [.browser(.sitAt($0))] },
    CommandSpelling("visit", who) { [.browser(.visit($0))] },
    CommandSpelling("visit-attacker", who) { [.browser(.visitAttacker($0))] },
    CommandSpelling(
      "fill-in", who, .required("user", .anyText), .required("password", .anyText)
    ) { [.browser(.fillIn($0, user: $1, password: $2))] },
    CommandSpelling("reload", who) { [.browser(.reload($0))] },
    CommandSpelling("edit-claim", who, .required("claim", .line), .required("value", .json)) {
      [.browser(.editClaim($0, name: $1, value: $2))]
    },
    CommandSpelling("replace-token", who, .required("token", .anyText)) {
      [.browser(.replaceToken($0, with: $1))]
    },
    CommandSpelling("sign-token", who, .optional("secret", .anyText)) {
      [.browser(.signToken($0, secret: $1))]
    },
    CommandSpelling("forge", who, .required("attack", .attack)) {
      [.browser(.forge($0, attack: $1.id))]
    },
    CommandSpelling("steal", .required("from", .party)) { [.browser(.steal(from: $0))] },
  ]

  private static let wire: [CommandSpelling] = [
    CommandSpelling("send", who, action) { [.wire(.send($0, $1))] },
    CommandSpelling("arrive") { [.wire(.arrive)] },
    CommandSpelling("work", .optional("times", .int(1...10))) {
      Array(repeating: .wire(.work), count: $0 ?? 1)
    },
    CommandSpelling("answer") { [.wire(.answer)] },
    CommandSpelling("deliver") { [.wire(.deliver)] },
    CommandSpelling("request", who, action) { [.wire(.request($0, $1))] },
    CommandSpelling("forge-request", who, action) { [.wire(.forgeRequest($0, $1))] },
    CommandSpelling("listen") { [.wire(.listen)] },
  ]

  private static let server: [CommandSpelling] = [
    CommandSpelling(
      "choose-storage", .required("storage", .storage), .optional("httpOnly", .bool),
      .optional("secure", .bool), .optional("sameSite", .sameSite)
    ) { storage, isHTTPOnly, isSecure, sameSite in
      let strict = CookieAttributes.strict
      let attributes = CookieAttributes(
        isHTTPOnly: isHTTPOnly ?? strict.isHTTPOnly, isSecure: isSecure ?? strict.isSecure,
        sameSite: sameSite ?? strict.sameSite)
      return [.server(.chooseStorage(storage, attributes))]
    },
    CommandSpelling("omit-checks", .required("checks", .checks)) {
      [.server(.omitChecks(Set($0)))]
    },
    CommandSpelling("check-everything") { [.server(.omitChecks([]))] },
    CommandSpelling("deny-list", on) { [.server(.useDenyList($0))] },
    CommandSpelling("refresh-tokens", on) { [.server(.useRefreshTokens($0))] },
    CommandSpelling("csrf-token", on) { [.server(.useCSRFTokens($0))] },
    CommandSpelling("use-https", on) { [.server(.useHTTPS($0))] },
    CommandSpelling(
      "lifetime", .optional("minutes", minutes), .optional("seconds", seconds), oneOf: span
    ) { [.server(.setLifetime(seconds: $0.map { $0 * 60 } ?? $1 ?? 0))] },
    CommandSpelling("use-secret", .required("secret", .anyText)) { [.server(.useSecret($0))] },
    CommandSpelling(
      "set-enabled", .required("user", .userName), .required("enabled", .bool)
    ) { [.server(.setEnabled(userName: $0, $1))] },
    CommandSpelling(
      "set-balance", .required("user", .userName), .required("amount", .int(0...1_000_000))
    ) { [.server(.setBalance(userName: $0, $1))] },
  ]

  private static let time: [CommandSpelling] = [
    CommandSpelling(
      "wait", .optional("minutes", minutes), .optional("seconds", seconds), oneOf: span
    ) { [.time(.wait(seconds: $0.map { $0 * 60 } ?? $1 ?? 0))] }
  ]
}
