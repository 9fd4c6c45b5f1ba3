package import SourceJSON
import Text

extension KeySet {
  /// The keys of a JWK Set (RFC 7517 §5).
  ///
  /// A key that cannot be used is passed over and listed in ``ignored``, whatever is wrong with it:
  /// whoever publishes a set adds keys that are for others.
  ///
  /// The same key twice counts once. Different keys of one type under one `kid` are passed over,
  /// all of them, also when one cannot be used anyway: the label picks none, and to keep the first
  /// would let the order of a file decide who is believed. Keys of different types may share one
  /// (RFC 7517 §4.5).
  /// - Throws: ``KeyError`` also when no key is left.
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
    let read = elements.map { element in
      Result { () throws(KeyError) in try Key(jwk: element) }
    }
    var places: [Key: Int] = [:]
    var again: [Int: Int] = [:]
    var sharing: [Label: [Int]] = [:]
    for (index, element) in elements.enumerated() {
      if case .success(let key) = read[index] {
        if let first = places[key] {
          again[index] = first
          continue
        }
        places[key] = index
      }
      if let label = Label(of: element) { sharing[label, default: []].append(index) }
    }
    var keys: [Key] = []
    var ignored: [Ignored] = []
    for (index, element) in elements.enumerated() {
      do throws(KeyError) {
        let key = try read[index].get()
        if let first = again[index] {
          throw KeyError(.sameKeyAgain(first: first), range: element.range)
        }
        if let label = Label(of: element), let other = sharing[label]?.first(where: { $0 != index })
        {
          throw KeyError(.idShared(other: other), range: element["kid"]?.range ?? element.range)
        }
        keys.append(key)
      } catch {
        ignored.append(Ignored(index: index, error: error))
      }
    }
    guard !keys.isEmpty else { throw KeyError(.setHasNoUsableKey(ignored), range: list.range) }
    self.init(keys, ignored: ignored, notes: [])
  }

  /// `kty` and `kid` as written, also of a key that cannot be used.
  private struct Label: Hashable {
    let type: ExactText
    let id: ExactText

    /// Nil where there is no `kid`.
    init?(of element: JSONNode) {
      guard let id = element["kid"]?.string else { return nil }
      self.id = ExactText(id)
      type = ExactText(element["kty"]?.string ?? "")
    }
  }
}
