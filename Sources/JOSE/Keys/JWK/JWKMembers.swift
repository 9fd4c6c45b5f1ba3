import SourceJSON
import Text

/// The members of one JWK, taken out by name with the errors that belong to them.
struct JWKMembers {
  private let object: JSONObject
  private let range: Range<Int>

  init(_ node: JSONNode) throws(KeyError) {
    guard let object = node.object else {
      throw KeyError(.notAnObject(found: node.kindName), range: node.range)
    }
    self.object = object
    range = node.range
  }

  /// The member as written, or nil when it is not there.
  subscript(name: String) -> JSONNode? { object[name] }

  /// A text, or nil when it is not there.
  func string(_ name: String) throws(KeyError) -> String? {
    guard let node = object[name] else { return nil }
    guard let text = node.string else { throw wrongType(name, needed: "a string", found: node) }
    return text
  }

  /// A text that has to be there.
  func required(_ name: String, type: String) throws(KeyError) -> String {
    guard let text = try string(name) else {
      throw KeyError(.memberMissing(name, type: type), range: range)
    }
    return text
  }

  /// Bytes in base64url that have to be there.
  func bytes(_ name: String, type: String) throws(KeyError) -> [UInt8] {
    let text = try required(name, type: type)
    do {
      return try Base64URL.decode(text)
    } catch {
      throw KeyError(.memberNotBase64URL(name, error), range: place(of: name))
    }
  }

  /// Bytes in base64url, exactly `count` of them: coordinates keep their leading zeros (RFC 7518
  /// §6.2.1.2).
  func bytes(_ name: String, type: String, count: Int) throws(KeyError) -> [UInt8] {
    let bytes = try bytes(name, type: type)
    guard bytes.count == count else {
      let problem = KeyError.Problem.wrongLength(of: name, bytes: bytes.count, needed: count)
      throw KeyError(problem, range: place(of: name))
    }
    return bytes
  }

  /// A number above 0 as Base64urlUInt: no leading zeros (RFC 7518 §2).
  func number(_ name: String, type: String) throws(KeyError) -> [UInt8] {
    let bytes = try bytes(name, type: type)
    guard let first = bytes.first else {
      throw KeyError(.emptyNumber(name), range: place(of: name))
    }
    guard first != 0 else { throw KeyError(.leadingZero(name), range: place(of: name)) }
    return bytes
  }

  /// The texts of `key_ops`, each once, or nil when it is not there.
  func operations() throws(KeyError) -> [String]? {
    guard let node = object["key_ops"] else { return nil }
    guard let elements = node.array else {
      throw wrongType("key_ops", needed: "an array of strings", found: node)
    }
    var operations: [String] = []
    for element in elements {
      guard let name = element.string else {
        throw wrongType("key_ops", needed: "an array of strings", found: element)
      }
      guard !operations.contains(where: { $0.isExactly(name) }) else {
        let known = KeyVocabulary.word(name, of: KeyVocabulary.operations)
        throw KeyError(.operationTwice(known), range: element.range)
      }
      operations.append(name)
    }
    return operations
  }

  /// The place of a member's value, or of the whole key when it has none.
  func place(of name: String) -> Range<Int> { object[name]?.range ?? range }

  private func wrongType(_ name: String, needed: String, found: JSONNode) -> KeyError {
    let problem = KeyError.Problem.memberOfWrongType(name, needed: needed, found: found.kindName)
    return KeyError(problem, range: found.range)
  }
}
