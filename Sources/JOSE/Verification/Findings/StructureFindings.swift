package import SourceJSON
import Text

/// What checks of the text of a token may say: its segments, and how they are spelled.
package enum StructureFindings {
  /// What such a check found.
  package enum Evidence: Sendable, Hashable {
    /// The token's size, and the largest the policy takes, in bytes.
    case tokenSize(bytes: Int, limit: Int)
    /// Three segments, with their lengths in characters.
    case segments(header: Int, payload: Int, signature: Int)
    /// A segment decoded to so many bytes.
    case decoded(bytes: Int)
    /// The header is an object with so many members.
    case headerObject(members: Int)
  }

  /// What such a check refuses.
  package enum Problem: Sendable, Hashable {
    case tokenTooLarge(limit: Int)
    case tokenEmpty
    case jsonSerialization
    case segmentCount(Int)
    case encrypted
    /// A byte that is no letter of base64url, so many bytes behind the beginning of the token.
    case foreignCharacter(UInt8, offset: Int)
    case encoding(Base64URLError)
    case json(JSONError)
    case notAnObject(kind: String)
  }
}

extension StructureFindings.Evidence {
  /// The finding in one short sentence.
  var sentence: String {
    switch self {
    case .tokenSize(let bytes, let limit):
      "\(bytes.counted("byte")) of at most \(limit)"
    case .segments(let header, let payload, let signature):
      "three segments of \(header), \(payload) and \(signature) characters"
    case .decoded(let bytes): "spells \(bytes.counted("byte"))"
    case .headerObject(let members): "an object with \(members.counted("member"))"
    }
  }
}

extension StructureFindings.Problem {
  /// The stable code for programs.
  var reason: String {
    switch self {
    case .tokenTooLarge: "token-too-large"
    case .tokenEmpty: "token-empty"
    case .jsonSerialization: "json-serialization"
    case .segmentCount: "wrong-segment-count"
    case .encrypted: "encrypted-token"
    case .foreignCharacter: "foreign-character"
    case .encoding(let error): error.reason.code
    case .json(let error): error.problem.code
    case .notAnObject: "not-an-object"
    }
  }

  /// The problem in one short sentence.
  var sentence: String {
    switch self {
    // Not how long it is: a reader of streams stops counting there.
    case .tokenTooLarge(let limit): "more than \(limit.counted("byte"))"
    case .tokenEmpty: "there is nothing"
    case .jsonSerialization: "this is JSON, not header.payload.signature"
    case .segmentCount(let count): "\(count.counted("segment")), not three"
    case .encrypted: "five segments: encrypted, which proves no sender"
    case .foreignCharacter(let byte, let offset):
      Base64URLError(offset: offset, reason: .foreign(byte)).sentence
    case .encoding(let error): error.sentence
    case .json(let error): error.sentence
    case .notAnObject(let kind): "\(kind), not an object"
    }
  }
}

extension Base64URLError.Reason {
  fileprivate var code: String {
    switch self {
    case .foreign: "foreign-character"
    case .padding: "padding"
    case .nonCanonicalEnd: "non-canonical-encoding"
    case .impossibleLength: "impossible-length"
    }
  }
}

extension JSONError.Problem {
  fileprivate var code: String {
    switch self {
    case .tooLarge: "too-large"
    case .tooDeep: "too-deep"
    case .duplicateName: "duplicate-name"
    case .invalidUTF8: "not-utf8"
    case .byteOrderMark, .unexpected, .trailingComma, .leadingZero, .missingDigits,
      .unterminatedString, .controlCharacter, .unknownEscape, .incompleteUnicodeEscape,
      .loneSurrogate:
      "not-json"
    }
  }
}
