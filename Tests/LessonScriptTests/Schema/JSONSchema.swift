import SourceJSON
import Testing

/// Judges a JSON value by a JSON Schema (2020-12): the keywords that `lesson.schema.json` uses, and
/// no others. A keyword it does not know is an error, so that nothing is believed unjudged.
struct JSONSchema {
  let root: JSONNode

  struct UnknownKeyword: Error { let name: String }

  /// Why the value is not what the schema describes; nil when it is.
  func fault(in value: JSONNode) throws -> String? { try fault(in: value, by: root, at: "") }

  private func fault(in value: JSONNode, by schema: JSONNode, at place: String) throws -> String? {
    if let bool = schema.bool { return bool ? nil : "\(place): nothing is allowed here" }
    let keywords = try #require(schema.object, "\(place): the schema is no object")
    for keyword in keywords.members {
      if let why = try fault(in: value, keyword, of: keywords, at: place) {
        return "\(place): \(why)"
      }
    }
    return nil
  }

  private func fault(
    in value: JSONNode, _ keyword: JSONMember, of schema: JSONObject, at place: String
  ) throws -> String? {
    let rule = keyword.value
    switch keyword.name {
    case "$schema", "$defs", "title", "description": return nil
    case "$ref":
      let pointer = try #require(rule.string.flatMap { JSONPointer(String($0.dropFirst())) })
      let target = try #require(root[pointer], "\(pointer) leads nowhere")
      return try fault(in: value, by: target, at: place)
    case "type": return Self.isOf(rule.string, value) ? nil : "is not \(rule.string ?? "")"
    case "const": return Self.isEqual(value, rule) ? nil : "is not the constant"
    case "enum":
      return (rule.array ?? []).contains { Self.isEqual(value, $0) } ? nil : "is not in the list"
    case "anyOf", "oneOf":
      let fits = try (rule.array ?? []).filter { try fault(in: value, by: $0, at: place) == nil }
      let isRight = keyword.name == "anyOf" ? !fits.isEmpty : fits.count == 1
      return isRight ? nil : "fits \(fits.count) alternatives"
    case "minimum", "maximum":
      guard let number = value.number?.double, let limit = rule.number?.double else { return nil }
      return (keyword.name == "minimum" ? number >= limit : number <= limit) ? nil : "out of range"
    case "minLength":
      guard let text = value.string else { return nil }
      return text.unicodeScalars.count >= rule.number?.int ?? 0 ? nil : "too short"
    case "pattern":
      guard let text = value.string else { return nil }
      return try Self.matches(text, rule) ? nil : "does not match"
    case "items":
      for (index, element) in (value.array ?? []).enumerated() {
        if let why = try fault(in: element, by: rule, at: "\(place)/\(index)") { return why }
      }
      return nil
    case "minItems":
      guard let elements = value.array else { return nil }
      return elements.count >= rule.number?.int ?? 0 ? nil : "too few elements"
    case "maxItems":
      guard let elements = value.array else { return nil }
      return elements.count <= rule.number?.int ?? 0 ? nil : "too many elements"
    case "minProperties", "maxProperties":
      guard let count = value.object?.members.count, let limit = rule.number?.int else {
        return nil
      }
      return (keyword.name == "minProperties" ? count >= limit : count <= limit)
        ? nil : "\(count) members"
    case "not":
      return try fault(in: value, by: rule, at: place) == nil ? "is what it must not be" : nil
    default: return try objectFault(in: value, keyword, of: schema, at: place)
    }
  }

  private func objectFault(
    in value: JSONNode, _ keyword: JSONMember, of schema: JSONObject, at place: String
  ) throws -> String? {
    let rule = keyword.value
    let members = value.object?.members ?? []
    switch keyword.name {
    case "required":
      guard let object = value.object else { return nil }
      let missing = (rule.array ?? []).compactMap(\.string).filter { object[$0] == nil }
      return missing.isEmpty ? nil : "misses \(missing)"
    case "properties":
      for member in members {
        guard let property = rule[member.name] else { continue }
        if let why = try fault(in: member.value, by: property, at: "\(place)/\(member.name)") {
          return why
        }
      }
    case "patternProperties":
      for member in members {
        for pattern in rule.object?.members ?? []
        where try Self.matches(member.name, JSONNode(.string(pattern.name))) {
          let why = try fault(in: member.value, by: pattern.value, at: "\(place)/\(member.name)")
          if let why { return why }
        }
      }
    case "additionalProperties":
      let patterns = schema["patternProperties"]?.object?.members ?? []
      for member in members where schema["properties"]?[member.name] == nil {
        let isKnown = try patterns.contains {
          try Self.matches(member.name, JSONNode(.string($0.name)))
        }
        if isKnown { continue }
        if let why = try fault(in: member.value, by: rule, at: "\(place)/\(member.name)") {
          return why
        }
      }
    case "propertyNames":
      for member in members {
        let name = JSONNode(.string(member.name))
        if let why = try fault(in: name, by: rule, at: "\(place)/\(member.name)") { return why }
      }
    default: throw UnknownKeyword(name: keyword.name)
    }
    return nil
  }

  private static func isOf(_ type: String?, _ value: JSONNode) -> Bool {
    switch (type, value.value) {
    case ("null", .null), ("boolean", .bool), ("string", .string), ("array", .array),
      ("object", .object), ("number", .number):
      true
    case ("integer", .number(let number)): number.double.map { $0 == $0.rounded() } ?? false
    default: false
    }
  }

  private static func isEqual(_ left: JSONNode, _ right: JSONNode) -> Bool {
    if let left = left.number, let right = right.number { return left.double == right.double }
    return left == right
  }

  private static func matches(_ text: String, _ pattern: JSONNode) throws -> Bool {
    text.contains(try Regex(try #require(pattern.string)))
  }
}
