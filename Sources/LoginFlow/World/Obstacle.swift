package import JOSE

/// Why a command does not fit the moment.
package enum Obstacle: Error, Sendable, Hashable {
  case noTokenToEdit(Party)
  case noRequestOnItsWay
  case noWorkForServer
  case nothingToAnswer
  case noAnswerOnItsWay
  case nothingSent
  case noAccount(userName: String)
  case noRoute(String)
  case noAttack(String)
  /// Nobody steals from himself.
  case thiefIsVictim
  case keyDoesNotFit
  /// An attack is of no use against a server that signs with another kind of algorithm.
  case needsAlgorithms(SignatureAlgorithm.Family)

  /// Part of a sentence, without a stop.
  package var sentence: String {
    switch self {
    case .noTokenToEdit(let who): "\(who.displayName) holds no token to edit"
    case .noRequestOnItsWay: "no request is on its way"
    case .noWorkForServer: "the server has nothing to work on"
    case .nothingToAnswer: "the server has nothing to answer"
    case .noAnswerOnItsWay: "no answer is on its way"
    case .nothingSent: "nothing has been sent that one could listen to"
    case .noAccount(let name): "there is no account \(name)"
    case .keyDoesNotFit: "the key does not fit the algorithm or is too weak for it"
    case .needsAlgorithms(let family): "the server does not sign with \(family.rawValue)"
    case .noRoute(let name): "the site has no route \(name)"
    case .noAttack(let id): "there is no attack \(id)"
    case .thiefIsVictim: "\(Party.mallory.displayName) is the thief, and steals from others"
    }
  }
}
