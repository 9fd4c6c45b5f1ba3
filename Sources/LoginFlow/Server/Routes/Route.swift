package import HTTPTypes
package import JOSE
package import SourceJSON
import Text

/// One thing a site does for its users. Everything about it stands in this value: how it is asked
/// for, what it takes, what the server does, and what the page makes of the answer.
package struct Route: Sendable {
  /// What lessons call it: `add-to-cart`.
  package let name: String
  package let method: HTTPRequest.Method
  /// Without a query: `/cart`.
  package let path: String
  /// The members of the body, for who asks for it. A login takes what stands in the form.
  package let arguments: [Argument]
  let work: Work
  let script: Script

  /// A member of the body.
  package struct Argument: Sendable, Hashable {
    package let name: String
    package let kind: Kind

    /// What it can be.
    package enum Kind: Sendable, Hashable {
      /// A text of one line.
      case line
      /// The user name of an account.
      case userName
      /// A whole number of dollars.
      case dollars
    }

    package init(_ name: String, _ kind: Kind) {
      self.name = name
      self.kind = kind
    }
  }

  /// What the server does.
  enum Work: Sendable {
    /// Asks for name and password, and gives a token.
    case logIn
    /// Asks for a refresh token, and gives a token and the next refresh token.
    case refresh
    /// Asks for a token with that right, then acts for its user.
    case act(Account.Scope, Handler)
  }

  /// A request of a user whom the server has recognised.
  package struct Call: Sendable {
    package let account: Account
    package let claims: ClaimsSet
    /// The body, where it is JSON.
    package let content: JSONNode?
    package let now: NumericDate
  }

  package typealias Outcome = (response: WireResponse, events: [ServerEvent])

  package typealias Handler =
    @Sendable (Call, inout Server) throws(RequestProblem) -> Outcome

  /// What the page's script does with a good answer, and the page it draws.
  package typealias Script = @Sendable (inout Browser, JSONNode?) -> Page

  /// A route for those who bring a token with the right `scope`.
  package init(
    _ name: String, _ method: HTTPRequest.Method, _ path: String, _ arguments: [Argument] = [],
    scope: Account.Scope, handler: @escaping Handler, script: @escaping Script
  ) {
    self.init(name, method, path, arguments, work: .act(scope, handler), script: script)
  }

  init(
    _ name: String, _ method: HTTPRequest.Method, _ path: String, _ arguments: [Argument] = [],
    work: Work, script: @escaping Script
  ) {
    self.name = name
    self.method = method
    self.path = path
    self.arguments = arguments
    self.work = work
    self.script = script
  }

  /// Whether it asks for name and password.
  package var isLogin: Bool {
    switch work {
    case .logIn: true
    case .refresh, .act: false
    }
  }

  /// Whether it shows something and changes nothing.
  package var isPage: Bool { method == .get }

  /// Whether it asks for a token.
  package var asksForToken: Bool {
    switch work {
    case .logIn, .refresh: false
    case .act: true
    }
  }
}

extension Route {
  /// A request for it in words: `POST /transfer, 3000 $ to mallory`.
  package func title(_ content: JSONValue?) -> String {
    let content = content.map { JSONNode($0) }
    let words = arguments.compactMap { argument -> String? in
      guard let value = content?[argument.name] else { return nil }
      switch argument.kind {
      case .line: return value.string
      case .userName: return value.string.map { "\(argument.name) \($0)" }
      case .dollars: return value.number.map { "\($0.text) $" }
      }
    }
    return "\(method.rawValue) \(path)"
      + (words.isEmpty ? "" : ", " + words.joined(separator: " "))
  }
}

extension [Route] {
  /// The route of that name.
  package func named(_ name: String) -> Route? {
    first { $0.name.isExactly(name) }
  }

  /// The routes at that path, whatever their method.
  func at(path: String) -> [Route] { filter { $0.path.isExactly(path) } }
}
