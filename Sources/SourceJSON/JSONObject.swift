import Text

/// A name and its value in an object.
///
/// Two members are equal when they say the same; where they stood does not count.
package struct JSONMember: Sendable {
  /// The name with its escapes resolved.
  package var name: String
  /// Where the name stood, with its quotes. Empty when it was not read.
  package var nameRange: Range<Int>
  /// The value.
  package var value: JSONNode

  /// A member; without a place, one that was made and not read.
  package init(name: String, nameRange: Range<Int> = 0..<0, value: JSONNode) {
    self.name = name
    self.nameRange = nameRange
    self.value = value
  }
}

/// A JSON object with its members in the order they were written.
///
/// What `JSONParser` reads never holds a name twice.
package struct JSONObject: Sendable, Hashable {
  /// The members in order.
  package var members: [JSONMember]

  /// An object of these members. Of a name that is there twice, `subscript` sees the first only.
  package init(members: [JSONMember] = []) {
    self.members = members
  }

  /// An object of these names and values in this order. Of a name given twice the last value counts.
  package init(_ members: [(String, JSONValue)]) {
    self.members = []
    self.members.reserveCapacity(members.count)
    var places: [ExactText: Int] = [:]
    for (name, value) in members {
      if let place = places[ExactText(name)] {
        self.members[place].value = JSONNode(value)
      } else {
        places[ExactText(name)] = self.members.count
        self.members.append(JSONMember(name: name, value: JSONNode(value)))
      }
    }
  }

  /// Whether there are no members.
  package var isEmpty: Bool { members.isEmpty }

  /// The member whose name is exactly this one, byte for byte.
  package func member(named name: String) -> JSONMember? {
    index(of: name).map { members[$0] }
  }

  /// The value of the name that is exactly this one, byte for byte.
  ///
  /// Setting replaces the value where it stands, adds a new name at the end, and with nil removes
  /// the member.
  package subscript(name: String) -> JSONNode? {
    get { index(of: name).map { members[$0].value } }
    set {
      switch (index(of: name), newValue) {
      case (let place?, let value?): members[place].value = value
      case (let place?, nil): members.remove(at: place)
      case (nil, let value?): members.append(JSONMember(name: name, value: value))
      case (nil, nil): break
      }
    }
  }

  private func index(of name: String) -> Int? {
    members.firstIndex { $0.name.isExactly(name) }
  }
}

extension JSONMember: Hashable {
  package static func == (first: JSONMember, second: JSONMember) -> Bool {
    first.name.isExactly(second.name) && first.value == second.value
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(ExactText(name))
    hasher.combine(value)
  }
}
