extension JSONParser {
  /// Reads a text. Places count from the buffer's first byte. Nothing of the buffer is kept.
  package static func parse(
    _ bytes: UnsafeBufferPointer<UInt8>, limits: JSONLimits = .standard
  ) throws(JSONError) -> JSONNode {
    var parser = JSONParser(bytes: bytes, limits: limits)
    return try parser.text()
  }

  /// Reads a text. Places count from the array's first byte.
  package static func parse(
    _ bytes: [UInt8], limits: JSONLimits = .standard
  ) throws(JSONError) -> JSONNode {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try parse(buffer, limits: limits)
    }
  }

  /// Reads a text. Places count from the slice's first byte, not from that of its base.
  package static func parse(
    _ bytes: ArraySlice<UInt8>, limits: JSONLimits = .standard
  ) throws(JSONError) -> JSONNode {
    try bytes.withUnsafeBufferPointer { (buffer) throws(JSONError) in
      try parse(buffer, limits: limits)
    }
  }

  /// Reads a text. Places count in its UTF-8.
  package static func parse(
    _ text: String, limits: JSONLimits = .standard
  ) throws(JSONError) -> JSONNode {
    try parse(Array(text.utf8), limits: limits)
  }

  /// Reads a text that has a name.
  package static func parse(
    _ source: SourceText, limits: JSONLimits = .standard
  ) throws(JSONError) -> JSONNode {
    try parse(source.bytes, limits: limits)
  }
}
