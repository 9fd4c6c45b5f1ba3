extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// `nil` is JSON's `null`.
  package init(nilLiteral: ()) { self = .null }

  package init(booleanLiteral value: Bool) { self = .bool(value) }

  package init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }

  package init(stringLiteral value: String) { self = .string(value) }

  package init(arrayLiteral elements: JSONValue...) {
    self = .array(elements.map { JSONNode($0) })
  }

  /// Members keep the order of the literal; of a name given twice the last value counts.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self = .object(JSONObject(elements))
  }
}

extension JSONNode: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral,
  ExpressibleByIntegerLiteral, ExpressibleByStringLiteral, ExpressibleByArrayLiteral,
  ExpressibleByDictionaryLiteral
{
  /// `nil` is JSON's `null`.
  package init(nilLiteral: ()) { self.init(.null) }

  package init(booleanLiteral value: Bool) { self.init(.bool(value)) }

  package init(integerLiteral value: Int) { self.init(.number(JSONNumber(value))) }

  package init(stringLiteral value: String) { self.init(.string(value)) }

  package init(arrayLiteral elements: JSONValue...) {
    self.init(.array(elements.map { JSONNode($0) }))
  }

  /// Members keep the order of the literal; of a name given twice the last value counts.
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    self.init(.object(JSONObject(elements)))
  }
}
