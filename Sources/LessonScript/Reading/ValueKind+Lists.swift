import SourceJSON

extension ValueKind {
  /// A list of so many values of a kind; the broken ones are reported and left out.
  static func list<Element>(
    of kind: ValueKind<Element>, _ count: ClosedRange<Int>
  ) -> ValueKind<[Element]> {
    ValueKind<[Element]>("a list, each element \(kind.expected)", in: { $0.array }) {
      elements, place, reading in
      if elements.count < count.lowerBound {
        reading.report(
          .outOfRange,
          elements.isEmpty
            ? "the list is empty"
            : "the list has \(elements.count) of at least \(count.lowerBound) elements", at: place)
      }
      if elements.count > count.upperBound {
        reading.report(
          .outOfRange,
          "the list has \(elements.count) elements, at most \(count.upperBound) are allowed",
          at: place.element(count.upperBound, elements[count.upperBound]))
      }
      return elements.enumerated().compactMap { index, node in
        kind.read(place.element(index, node), &reading)
      }
    }
  }

  /// An object whose keys are names of a kind: each entry with the place of its value.
  /// - Parameters:
  ///   - freeKeys: whether `x-…` and `$comment` are the author's own here too.
  ///   - most: how many there may be.
  static func entries<Name, Entry>(
    _ name: ValueKind<Name>, _ value: ValueKind<Entry>, freeKeys: Bool, most: Int
  ) -> ValueKind<[(name: Name, value: Entry, place: Place)]> {
    let expected = "an object; each key is \(name.expected), each value \(value.expected)"
    return ValueKind<[(name: Name, value: Entry, place: Place)]>(expected, in: { $0.object }) {
      object, place, reading in
      if object.members.count > most {
        reading.report(
          .outOfRange,
          "the object has \(object.members.count) keys, at most \(most) are allowed",
          at: place.member(object.members[most]))
      }
      return object.members.compactMap { member in
        if freeKeys, ObjectReader.isFree(member.name) { return nil }
        let name = name.read(place.name(of: member), &reading)
        let entry = value.read(place.member(member), &reading)
        guard let name, let entry else { return nil }
        return (name, entry, place.member(member))
      }
    }
  }
}
