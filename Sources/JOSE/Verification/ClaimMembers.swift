import SourceJSON

/// Claims with the places of the registered ones, found in one pass (RFC 7519 §4.1).
struct ClaimMembers {
  let node: JSONNode
  let count: Int
  private(set) var issuer: JSONNode?
  private(set) var subject: JSONNode?
  private(set) var audience: JSONNode?
  private(set) var tokenID: JSONNode?
  private(set) var expiration: TimeClaim?
  private(set) var notBefore: TimeClaim?
  private(set) var issuedAt: TimeClaim?

  /// Looks through an object; of anything else no claim is found.
  init(_ node: JSONNode) {
    self.node = node
    guard case .object(let object) = node.value else {
      count = 0
      return
    }
    count = object.members.count
    for member in object.members {
      switch member.name.shortCode {
      case ShortName.iss: issuer = member.value
      case ShortName.sub: subject = member.value
      case ShortName.aud: audience = member.value
      case ShortName.jti: tokenID = member.value
      case ShortName.exp: expiration = TimeClaim(member.value)
      case ShortName.nbf: notBefore = TimeClaim(member.value)
      case ShortName.iat: issuedAt = TimeClaim(member.value)
      default: break
      }
    }
  }
}

/// A claim that should be a time.
struct TimeClaim {
  let node: JSONNode
  /// The time; nil when the claim is no number, or none that a computer can hold.
  let time: NumericDate?

  init(_ node: JSONNode) {
    self.node = node
    guard case .number(let number) = node.value else {
      time = nil
      return
    }
    time = number.double.map { NumericDate($0) }
  }
}
