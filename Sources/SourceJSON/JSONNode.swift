/// A JSON value and the place where it stood in its text.
package struct JSONNode: Sendable, Hashable {
  package var value: JSONValue
  /// Bytes of the source text; `0..<0` for a value that was not read from a text.
  package var range: Range<Int>

  package init(_ value: JSONValue, range: Range<Int> = 0..<0) {
    self.value = value
    self.range = range
  }

  package var isNull: Bool { value == .null }

  package var bool: Bool? {
    if case .bool(let bool) = value { bool } else { nil }
  }

  package var number: JSONNumber? {
    if case .number(let number) = value { number } else { nil }
  }

  package var string: String? {
    if case .string(let string) = value { string } else { nil }
  }

  package var array: [JSONNode]? {
    if case .array(let array) = value { array } else { nil }
  }

  package var object: JSONObject? {
    if case .object(let object) = value { object } else { nil }
  }

  /// The member of that name, when this is an object that has it.
  package subscript(name: String) -> JSONNode? {
    if case .object(let object) = value { object[name] } else { nil }
  }

  /// The value a JSON Pointer leads to (RFC 6901 §4).
  package subscript(pointer: JSONPointer) -> JSONNode? {
    var node = self
    for token in pointer.tokens {
      switch node.value {
      case .object(let object):
        guard let next = object[token] else { return nil }
        node = next
      case .array(let array):
        guard let index = JSONPointer.arrayIndex(token), index < array.count else { return nil }
        node = array[index]
      default: return nil
      }
    }
    return node
  }

  /// What kind of value this is, for messages: `a string`, `an object`.
  package var kindName: String {
    switch value {
    case .null: "null"
    case .bool: "a boolean"
    case .number: "a number"
    case .string: "a string"
    case .array: "an array"
    case .object: "an object"
    }
  }
}
