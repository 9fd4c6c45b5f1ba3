import SourceJSON

/// The JSON that `text` is.
func jsonNode(_ text: String) throws -> JSONNode { try JSONParser.parse(Array(text.utf8)) }
