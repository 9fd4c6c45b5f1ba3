import JOSE
import TestSupport

extension CheckCase {
  static let structure: [CheckCase] = [
    .passes(
      .tokenSize, "as large as allowed", says: "256 bytes of at most 256",
      policy: { $0.maximumTokenSize = 256 }),
    .refuses(
      .tokenSize, "one byte too many", "token-too-large", says: "more than 255 bytes",
      policy: { $0.maximumTokenSize = 255 }),

    .passes(
      .compactSerialization, "three segments",
      says: "three segments of 51, 160 and 43 characters"),
    .refuses(
      .compactSerialization, "nothing", "token-empty", says: "there is nothing", token: { "" }),
    .refuses(
      .compactSerialization, "a word", "wrong-segment-count", says: "1 segment, not three",
      token: { "token" }),
    .refuses(
      .compactSerialization, "no signature segment", "wrong-segment-count",
      says: "2 segments, not three", token: { "e30.e30" }),
    .refuses(
      .compactSerialization, "a segment too many", "wrong-segment-count",
      says: "4 segments, not three", marks: ".e30", token: { "e30.e30.e30.e30" }),
    .refuses(
      .compactSerialization, "an encrypted token", "encrypted-token",
      says: "five segments: encrypted, which proves no sender",
      token: { "e30.e30.e30.e30.e30" }),
    .refuses(
      .compactSerialization, "the JSON serialization", "json-serialization",
      says: "this is JSON, not header.payload.signature", marks: "{",
      token: { #"{"payload":"e30","signature":"e30"}"# }),
    .refuses(
      .compactSerialization, "a trailing line break", "foreign-character",
      says: "character 257, a line break, is not base64url", marks: "\n",
      token: { try TokenForge.token() + "\n" }),
    .refuses(
      .compactSerialization, "the scheme in front", "foreign-character",
      says: "character 7, a space, is not base64url", marks: " ",
      token: { "Bearer " + (try TokenForge.token()) }),
    .refuses(
      .compactSerialization, "a NUL", "foreign-character",
      says: "character 4, byte 0x00, is not base64url", token: { "e30\0.e30.e30" }),
    .refuses(
      .compactSerialization, "letters of plain base64", "foreign-character",
      says: "character 2, \"+\", is not base64url", marks: "+", token: { "e+A.e30.e30" }),
    .refuses(
      .compactSerialization, "padding in the payload", "foreign-character",
      says: "character 8, \"=\", is not base64url", marks: "=", token: { "e30.e30=.e30" }),

    .passes(.headerEncoding, "38 bytes", says: "spells 38 bytes"),
    .refuses(
      .headerEncoding, "padding", "padding", says: "character 52 is padding, which is left out",
      marks: "=",
      token: {
        try TokenForge.signed(
          Base64URL.encode(TokenForge.header.utf8) + "=", Base64URL.encode("{}".utf8))
      }),
    .refuses(
      .headerEncoding, "another spelling of the last character", "non-canonical-encoding",
      says: "character 3, the last, is not the canonical spelling", marks: "1",
      token: { try TokenForge.signed("e31", "e30") }),
    .refuses(
      .headerEncoding, "a length nothing has", "impossible-length",
      says: "5 characters cannot spell whole bytes", marks: "A",
      token: { try TokenForge.signed("e30AA", "e30") }),

    .passes(.headerJSON, "an object", says: "an object with 3 members"),
    .refuses(
      .headerJSON, "an array", "not-an-object", says: "an array, not an object", marks: "[1]",
      token: { try TokenForge.token(header: "[1]") }),
    .refuses(
      .headerJSON, "a name twice", "duplicate-name",
      says: "the name \"alg\" is already in this object", marks: #""alg""#,
      token: { try TokenForge.token(header: #"{"alg":"HS256","alg":"none"}"#) }),
    .refuses(
      .headerJSON, "an unclosed object", "not-json",
      says: "expected ',' or '}' after the value, found the end of the text",
      token: { try TokenForge.token(header: #"{"alg":"HS256""#) }),
    .refuses(
      .headerJSON, "no header", "not-json", says: "expected a value, found the end of the text",
      token: { try TokenForge.signed("", "e30") }),
    .refuses(
      .headerJSON, "invalid UTF-8", "not-utf8", says: "the byte 0xFF is not UTF-8 here",
      token: {
        try TokenForge.signed(Base64URL.encode([0x7B, 0x22, 0xFF, 0x22, 0x7D]), "e30")
      }),
    .refuses(
      .headerJSON, "too deep", "too-deep",
      says: "objects and arrays are nested deeper than the limit of 64",
      token: {
        try TokenForge.token(header: String(repeating: "[", count: 100))
      }),
  ]
}
