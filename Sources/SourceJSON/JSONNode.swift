/// A JSON value and where it stood.
///
/// Two nodes are equal when they say the same; where they stood does not count.
package struct JSONNode: Sendable {
  /// What was said.
  package var value: JSONValue
  /// Where it stood: bytes of the text it was read from, counted from that text's start. A string
  /// counts with its quotes, an object or array with its brackets. Empty when it was not read.
  package var range: Range<Int>

  /// A value with its place; without one, a value that was made and not read.
  package init(_ value: JSONValue, range: Range<Int> = 0..<0) {
    self.value = value
    self.range = range
  }

  /// The text, when this is a string.
  package var string: String? {
    if case .string(let text) = value { text } else { nil }
  }

  /// The truth value, when this is `true` or `false`.
  package var bool: Bool? {
    if case .bool(let truth) = value { truth } else { nil }
  }

  /// The number, when this is one.
  package var number: JSONNumber? {
    if case .number(let number) = value { number } else { nil }
  }

  /// The elements, when this is an array.
  package var array: [JSONNode]? {
    if case .array(let elements) = value { elements } else { nil }
  }

  /// The members, when this is an object.
  package var object: JSONObject? {
    if case .object(let object) = value { object } else { nil }
  }

  /// Whether this is `null`.
  package var isNull: Bool {
    if case .null = value { true } else { false }
  }

  /// What this is, for messages: "a string", "an object".
  package var kindName: String { value.kindName }

  /// The value of the member with exactly this name, when this is an object that has it. Setting
  /// `nil` removes the member; what is no object becomes one.
  package subscript(name: String) -> JSONNode? {
    get { object?[name] }
    set {
      var object = object ?? JSONObject()
      object[name] = newValue
      value = .object(object)
    }
  }

  /// The node a JSON Pointer leads to from here (RFC 6901 §4), or nil where it leads nowhere.
  package subscript(pointer: JSONPointer) -> JSONNode? {
    var node = self
    for token in pointer.tokens {
      switch node.value {
      case .object(let object):
        guard let next = object[token] else { return nil }
        node = next
      case .array(let elements):
        guard let index = JSONPointer.arrayIndex(token), index < elements.count else { return nil }
        node = elements[index]
      case .null, .bool, .number, .string:
        return nil
      }
    }
    return node
  }
}

extension JSONNode: Hashable {
  package static func == (first: JSONNode, second: JSONNode) -> Bool {
    first.value == second.value
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }
}
