/// Reads strict JSON (RFC 8259): UTF-8, no duplicate names, no lone surrogates, nothing after the
/// value. Time and memory grow linearly with the text.
package enum JSONParser {
  package static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .standard
  ) throws(JSONError) -> JSONNode {
    guard bytes.count <= limits.bytes else {
      throw JSONError(
        .tooLarge(bytes: bytes.count, limit: limits.bytes), limits.bytes..<limits.bytes)
    }
    var scanner = JSONScanner(bytes, depth: limits.depth)
    return try scanner.document()
  }

  package static func parse(
    _ bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) -> JSONNode {
    try parse(bytes[...], limits: limits)
  }

  package static func parse(
    _ bytes: ArraySlice<UInt8>, limits: JSONLimits = .standard
  ) throws(JSONError) -> JSONNode {
    let result = bytes.withUnsafeBufferPointer { pointer in
      Result { () throws(JSONError) in try parse(pointer, limits: limits) }
    }
    return try result.get()
  }

  package static func parse(
    _ text: String, limits: JSONLimits = .standard
  ) throws(JSONError) -> JSONNode {
    try parse(Array(text.utf8), limits: limits)
  }
}
