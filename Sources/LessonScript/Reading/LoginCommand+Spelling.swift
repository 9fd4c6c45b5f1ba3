import JOSE
package import LoginFlow
package import SourceJSON

extension LoginCommand {
  /// The command as a lesson file spells it: what ``CommandSpelling`` reads as this command. Nil for
  /// one that no lesson can give.
  package var spelling: JSONValue? {
    switch self {
    case .browser(let command): command.spelling
    case .wire(let command): command.spelling
    case .server(let command): command.spelling
    case .time(.wait(let seconds)): ["do": "wait", "seconds": .number(JSONNumber(seconds))]
    }
  }
}

extension BrowserCommand {
  fileprivate var spelling: JSONValue {
    switch self {
    case .sitAt(let who): ["do": "sit-at", "who": who.spelling]
    case .visit(let who): ["do": "visit", "who": who.spelling]
    case .visitAttacker(let who): ["do": "visit-attacker", "who": who.spelling]
    case .fillIn(let who, let user, let password):
      ["do": "fill-in", "who": who.spelling, "user": .string(user), "password": .string(password)]
    case .reload(let who): ["do": "reload", "who": who.spelling]
    case .editClaim(let who, let name, let value):
      ["do": "edit-claim", "who": who.spelling, "claim": .string(name), "value": value]
    case .replaceToken(let who, let token):
      ["do": "replace-token", "who": who.spelling, "token": .string(token)]
    case .signToken(let who, nil): ["do": "sign-token", "who": who.spelling]
    case .signToken(let who, let secret?):
      ["do": "sign-token", "who": who.spelling, "secret": .string(secret)]
    case .forge(let who, let attack):
      ["do": "forge", "who": who.spelling, "attack": .string(attack)]
    case .steal(let who): ["do": "steal", "from": who.spelling]
    }
  }
}

extension WireCommand {
  fileprivate var spelling: JSONValue {
    switch self {
    case .send(let who, let action):
      ["do": "send", "who": who.spelling, "action": action.spelling]
    case .arrive: ["do": "arrive"]
    case .work: ["do": "work"]
    case .answer: ["do": "answer"]
    case .deliver: ["do": "deliver"]
    case .request(let who, let action):
      ["do": "request", "who": who.spelling, "action": action.spelling]
    case .listen: ["do": "listen"]
    case .forgeRequest(let who, let action):
      ["do": "forge-request", "who": who.spelling, "action": action.spelling]
    }
  }
}

extension ServerCommand {
  fileprivate var spelling: JSONValue? {
    switch self {
    case .chooseStorage(let storage, let attributes):
      .object(
        JSONObject(
          [("do", "choose-storage"), ("storage", .string(storage.lessonName))]
            + attributes.spelling))
    case .omitChecks(let ids) where ids.isEmpty: ["do": "check-everything"]
    case .omitChecks(let ids) where ids == Set(VerificationPlan.standard.checks.map(\.id)):
      ["do": "omit-checks", "checks": "all"]
    case .omitChecks(let ids):
      [
        "do": "omit-checks",
        "checks": .array(ids.map(\.rawValue).sorted().map { JSONNode(.string($0)) }),
      ]
    case .useDenyList(let on): ["do": "deny-list", "on": .bool(on)]
    case .useRefreshTokens(let on): ["do": "refresh-tokens", "on": .bool(on)]
    case .useCSRFTokens(let on): ["do": "csrf-token", "on": .bool(on)]
    case .useHTTPS(let on): ["do": "use-https", "on": .bool(on)]
    case .setLifetime(let seconds): ["do": "lifetime", "seconds": .number(JSONNumber(seconds))]
    case .useSecret(let secret): ["do": "use-secret", "secret": .string(secret)]
    case .setEnabled(let user, let enabled):
      ["do": "set-enabled", "user": .string(user), "enabled": .bool(enabled)]
    case .issue: nil
    case .setBalance(let user, let amount):
      ["do": "set-balance", "user": .string(user), "amount": .number(JSONNumber(amount))]
    }
  }
}

extension CookieAttributes {
  /// What differs from ``strict``.
  fileprivate var spelling: [(String, JSONValue)] {
    let strict = CookieAttributes.strict
    var members: [(String, JSONValue)] = []
    if isHTTPOnly != strict.isHTTPOnly { members.append(("httpOnly", .bool(isHTTPOnly))) }
    if isSecure != strict.isSecure { members.append(("secure", .bool(isSecure))) }
    if sameSite != strict.sameSite { members.append(("sameSite", .string(sameSite.lessonName))) }
    return members
  }
}

extension Party {
  fileprivate var spelling: JSONValue { .string(rawValue) }
}

extension SiteAction {
  /// The action as a lesson file spells it: what ``ActionSpelling`` reads as this action. One
  /// argument is written as its value alone.
  fileprivate var spelling: JSONValue {
    switch self {
    case .open(let path): return ["open": .string(path)]
    case .ask(let route, nil): return .string(route)
    case .ask(let route, let content?):
      let arguments = JSONNode(content).object?.members ?? []
      return [route: arguments.count == 1 ? arguments[0].value.value : content]
    }
  }
}
