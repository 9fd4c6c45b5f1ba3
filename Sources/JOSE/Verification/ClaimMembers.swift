import SourceJSON

/// Claims with the places of the registered ones, found in one pass (RFC 7519 §4.1).
struct ClaimMembers {
  let node: JSONNode
  private let members: [JSONMember]
  private var places = Places()

  /// Where each registered claim stands among the members; -1 where it is missing. Numbers and not
  /// nodes, because a node is large and most are looked at once.
  private struct Places {
    var issuer = -1
    var subject = -1
    var audience = -1
    var tokenID = -1
    var expiration = -1
    var notBefore = -1
    var issuedAt = -1
  }

  // Each time is read once and asked for twice.
  private var expirationTime: NumericDate?
  private var notBeforeTime: NumericDate?
  private var issuedAtTime: NumericDate?

  /// Looks through an object; of anything else no claim is found.
  init(_ node: JSONNode) {
    self.node = node
    guard case .object(let object) = node.value else {
      members = []
      return
    }
    members = object.members
    for index in members.indices {
      switch members[index].name.shortCode {
      case ShortName.iss: places.issuer = index
      case ShortName.sub: places.subject = index
      case ShortName.aud: places.audience = index
      case ShortName.jti: places.tokenID = index
      case ShortName.exp:
        places.expiration = index
        expirationTime = Self.time(members[index].value)
      case ShortName.nbf:
        places.notBefore = index
        notBeforeTime = Self.time(members[index].value)
      case ShortName.iat:
        places.issuedAt = index
        issuedAtTime = Self.time(members[index].value)
      default: break  // claims that no check asks for
      }
    }
  }

  var count: Int { members.count }
  var issuer: JSONNode? { node(at: places.issuer) }
  var subject: JSONNode? { node(at: places.subject) }
  var audience: JSONNode? { node(at: places.audience) }
  var tokenID: JSONNode? { node(at: places.tokenID) }
  var expiration: TimeClaim? { claim(at: places.expiration, expirationTime) }
  var notBefore: TimeClaim? { claim(at: places.notBefore, notBeforeTime) }
  var issuedAt: TimeClaim? { claim(at: places.issuedAt, issuedAtTime) }

  private func node(at place: Int) -> JSONNode? {
    // Not with "?:", in which a nil beside a node is the JSON value null.
    guard place >= 0 else { return nil }
    return members[place].value
  }

  private func claim(at place: Int, _ time: NumericDate?) -> TimeClaim? {
    guard place >= 0 else { return nil }
    return TimeClaim(node: members[place].value, time: time)
  }

  private static func time(_ node: JSONNode) -> NumericDate? {
    guard case .number(let number) = node.value else { return nil }
    return number.double.map { NumericDate($0) }
  }
}

/// A claim that should be a time.
struct TimeClaim {
  let node: JSONNode
  /// The time; nil when the claim is no number, or none that a computer can hold.
  let time: NumericDate?
}
