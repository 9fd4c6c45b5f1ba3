import SourceJSON

/// A header with the places of the members that checks ask for, found in one pass.
struct HeaderMembers {
  let node: JSONNode
  private(set) var algorithm: JSONNode?
  private(set) var keyID: JSONNode?
  private(set) var type: JSONNode?
  private(set) var critical: JSONNode?
  private(set) var offeredKeys: OfferedKeys = []
  let count: Int

  /// Looks through an object; of anything else no member is found.
  init(_ node: JSONNode) {
    self.node = node
    guard case .object(let object) = node.value else {
      count = 0
      return
    }
    count = object.members.count
    for member in object.members {
      switch member.name.shortCode {
      case ShortName.alg: algorithm = member.value
      case ShortName.kid: keyID = member.value
      case ShortName.typ: type = member.value
      case ShortName.crit: critical = member.value
      case ShortName.jwk: offeredKeys.insert(.jwk)
      case ShortName.jku: offeredKeys.insert(.jku)
      case ShortName.x5u: offeredKeys.insert(.x5u)
      case ShortName.x5c: offeredKeys.insert(.x5c)
      default: break  // parameters that no check asks for
      }
    }
  }
}
