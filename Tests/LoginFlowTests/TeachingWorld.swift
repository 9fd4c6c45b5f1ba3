import HTTPTypes
import JOSE
import LoginFlow

/// Worlds for tests. The slow hashes of the teaching passwords are worked out once.
enum TeachingWorld {
  static let start = NumericDate(1_793_610_000)

  private static let memo: PasswordMemo = {
    var memo = PasswordMemo()
    for account in Account.teaching {
      for password in ["correct horse", "12 bottles", "guest", "wrong"] {
        _ = memo.matches(account.password, password: password)
      }
    }
    return memo
  }()

  static func fresh() throws -> LoginWorld { fresh(try Scenario(.shop)) }

  static func fresh(_ scenario: Scenario) -> LoginWorld {
    var world = LoginWorld(scenario, start: start)
    world.server.passwordMemo = memo
    return world
  }

  static func loggedIn(
    _ who: Party = .alice, storage: TokenStorage = .localStorage, user: String? = nil,
    password: String? = nil
  ) throws -> LoginWorld {
    var world = try fresh()
    world.apply(.server(.chooseStorage(storage)))
    world.logIn(who, user: user, password: password)
    return world
  }
}

extension LoginWorld {
  mutating func logIn(_ who: Party, user: String? = nil, password: String? = nil) {
    apply(.browser(.visit(who)))
    apply(
      .browser(
        .fillIn(
          who, user: user ?? who.rawValue,
          password: password ?? (who == .alice ? "correct horse" : "12 bottles"))))
    apply(.wire(.request(who, .logIn)))
  }

  var status: Int? { exchange?.response?.status }
  var challenge: String? { exchange?.response?.head.headerFields[.wwwAuthenticate] }
  var refusal: CheckID? { exchange?.task.trace?.firstFailure?.id }
  func balance(_ name: String) -> Int? { server.account(named: name)?.balance }
}
