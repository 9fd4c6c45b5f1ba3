package import SourceJSON

extension KeySet {
  /// The keys of a JWK Set (RFC 7517 §5).
  ///
  /// Keys of a type or curve there are no rules for are passed over and listed in ``ignored``. A
  /// key of a known type that is broken is an error: whoever configures a verifier should hear of
  /// it.
  /// - Throws: ``KeyError`` also when no key is left, or when one `kid` stands on two keys of one
  ///   type.
  package init(jwks node: JSONNode) throws(KeyError) {
    guard let object = node.object else {
      throw KeyError(.notAnObject(found: node.kindName), range: node.range)
    }
    guard let list = object["keys"] else {
      throw KeyError(.memberMissing("keys", type: "JWK Set"), range: node.range)
    }
    guard let elements = list.array else {
      let found = list.kindName
      throw KeyError(
        .memberOfWrongType("keys", needed: "an array", found: found), range: list.range)
    }
    var keys: [Key] = []
    var ignored: [Ignored] = []
    var seen: Set<Label> = []
    for (index, element) in elements.enumerated() {
      do throws(KeyError) {
        let key = try Key(jwk: element)
        if let id = key.id,
          !seen.insert(Label(type: key.kind.typeName, id: Array(id.utf8))).inserted
        {
          throw KeyError(.idTwice(id), range: element["kid"]?.range ?? element.range)
        }
        keys.append(key)
      } catch {
        guard error.isOnlyUnknown else { throw error }
        ignored.append(Ignored(index: index, error: error))
      }
    }
    guard !keys.isEmpty else { throw KeyError(.setHasNoUsableKey, range: list.range) }
    self.init(keys, ignored: ignored, notes: [])
  }

  /// Type and `kid` by its bytes. Keys of different types may share one (RFC 7517 §4.5).
  private struct Label: Hashable {
    let type: String
    let id: [UInt8]
  }
}

extension KeyError {
  fileprivate var isOnlyUnknown: Bool {
    switch problem {
    case .typeUnknown, .curveUnknown: true
    default: false
    }
  }
}
