/// A JSON object; the order of its members is kept.
package struct JSONObject: Sendable, Hashable {
  package var members: [JSONMember]

  package init(members: [JSONMember] = []) { self.members = members }

  /// An object that was not read from a text.
  package init(_ members: [(String, JSONValue)]) {
    self.members = members.map {
      JSONMember(name: $0.0, nameRange: 0..<0, value: JSONNode($0.1))
    }
  }

  package var isEmpty: Bool { members.isEmpty }

  /// The value of the member of that name, compared by UTF-8 bytes: Swift's `==` also takes
  /// different characters for equal. Setting keeps the member's place; nil removes it.
  package subscript(name: String) -> JSONNode? {
    get {
      for member in members where member.name.isExactly(name) { return member.value }
      return nil
    }
    set {
      let index = members.firstIndex { $0.name.isExactly(name) }
      if let newValue {
        if let index {
          members[index].value = newValue
        } else {
          members.append(JSONMember(name: name, nameRange: 0..<0, value: newValue))
        }
      } else if let index {
        members.remove(at: index)
      }
    }
  }
}

/// One name and its value.
package struct JSONMember: Sendable, Hashable {
  package var name: String
  /// The name with its quotes, in bytes of the source text.
  package var nameRange: Range<Int>
  package var value: JSONNode

  package init(name: String, nameRange: Range<Int>, value: JSONNode) {
    self.name = name
    self.nameRange = nameRange
    self.value = value
  }
}

extension String {
  /// Byte for byte the same text.
  func isExactly(_ other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
