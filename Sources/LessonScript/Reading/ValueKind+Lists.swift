import SourceJSON

extension ValueKind {
  /// A list of values of a kind; the broken ones are reported and left out.
  static func list<Element>(
    of kind: ValueKind<Element>, atLeast least: Int = 0
  ) -> ValueKind<[Element]> {
    let expected = "a list, each element \(kind.expected)"
    return ValueKind<[Element]>(expected) { place, reading in
      guard let elements = place.node.array else {
        reading.reportKind(place, expected: expected)
        return nil
      }
      if elements.count < least {
        reading.report(.outOfRange, "the list is empty", at: place)
      }
      return elements.enumerated().compactMap { index, node in
        kind.read(place.element(index, node), &reading)
      }
    }
  }

  /// An object whose keys are names of a kind: each entry with the place of its value.
  /// - Parameter freeKeys: whether `x-…` and `$comment` are the author's own here too.
  static func entries<Name, Entry>(
    _ name: ValueKind<Name>, _ value: ValueKind<Entry>, freeKeys: Bool
  ) -> ValueKind<[(name: Name, value: Entry, place: Place)]> {
    let expected = "an object; each key is \(name.expected), each value \(value.expected)"
    return ValueKind<[(name: Name, value: Entry, place: Place)]>(expected) { place, reading in
      guard let object = place.node.object else {
        reading.reportKind(place, expected: expected)
        return nil
      }
      return object.members.compactMap { member in
        if freeKeys, ObjectReader.isFree(member.name) { return nil }
        let key = Place(
          JSONNode(.string(member.name), range: member.nameRange),
          place.pointer.appending(member.name))
        let name = name.read(key, &reading)
        let entry = value.read(place.member(member), &reading)
        guard let name, let entry else { return nil }
        return (name, entry, place.member(member))
      }
    }
  }
}
