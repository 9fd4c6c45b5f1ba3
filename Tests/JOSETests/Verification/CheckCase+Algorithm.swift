import JOSE
import TestSupport

extension CheckCase {
  private static func header(_ text: String) -> @Sendable () throws -> String {
    { try TokenForge.token(header: text) }
  }

  static let algorithm: [CheckCase] = [
    .passes(.algorithmPresent, "HS256", says: "\"alg\" is \"HS256\""),
    .refuses(
      .algorithmPresent, "no alg", "algorithm-missing", says: "the header has no \"alg\"",
      marks: "e30", token: header("{}")),
    .refuses(
      .algorithmPresent, "a number", "algorithm-not-text",
      says: "\"alg\" is a number, not a string", marks: "256", token: header(#"{"alg":256}"#)),

    .passes(.algorithmAllowed, "HS256", says: "HS256 is on the list"),
    .refuses(
      .algorithmAllowed, "another algorithm", "algorithm-not-allowed",
      says: "\"RS256\" is not HS256", marks: #""RS256""#, token: header(#"{"alg":"RS256"}"#)),
    .refuses(
      .algorithmAllowed, "small letters", "algorithm-not-allowed",
      says: "\"hs256\" is not spelled HS256", token: header(#"{"alg":"hs256"}"#)),
    .refuses(
      .algorithmAllowed, "a space behind", "algorithm-not-allowed",
      says: "\"HS256 \" is not HS256", token: header(#"{"alg":"HS256 "}"#)),
    .refuses(
      .algorithmAllowed, "the Kelvin sign, which Swift calls equal to K",
      "algorithm-not-allowed", says: "\"<U+212A>S256\" is not HS256",
      token: header("{\"alg\":\"\u{212A}S256\"}")),
    .refuses(
      .algorithmAllowed, "a full-width letter", "algorithm-not-allowed",
      says: "\"<U+FF28>S256\" is not HS256", token: header("{\"alg\":\"\u{FF28}S256\"}")),
    .refuses(
      .algorithmAllowed, "an empty list", "algorithm-not-allowed",
      says: "\"HS256\": the list is empty", policy: { $0.algorithms = [] }),
    .refuses(
      .algorithmAllowed, "none", "algorithm-none",
      says: "\"none\" means unsigned: never accepted", marks: #""none""#,
      token: header(#"{"alg":"none"}"#)),
    .refuses(
      .algorithmAllowed, "None", "algorithm-none",
      says: "\"None\" means unsigned: never accepted", token: header(#"{"alg":"None"}"#)),
    .refuses(
      .algorithmAllowed, "NONE", "algorithm-none",
      says: "\"NONE\" means unsigned: never accepted", token: header(#"{"alg":"NONE"}"#)),

    .passes(.criticalUnderstood, "no crit", says: "there is no \"crit\""),
    .refuses(
      .criticalUnderstood, "b64", "critical-not-understood", says: "\"b64\" is not understood",
      marks: #""b64""#, token: header(#"{"alg":"HS256","b64":false,"crit":["b64"]}"#)),
    .refuses(
      .criticalUnderstood, "an empty list", "critical-malformed", says: "\"crit\" is empty",
      marks: "[]", token: header(#"{"alg":"HS256","crit":[]}"#)),
    .refuses(
      .criticalUnderstood, "no list", "critical-malformed",
      says: "\"crit\" is a string, not an array", marks: #""exp""#,
      token: header(#"{"alg":"HS256","crit":"exp"}"#)),
    .refuses(
      .criticalUnderstood, "a number in the list", "critical-malformed",
      says: "\"crit\" lists a number, not a string", marks: "1",
      token: header(#"{"alg":"HS256","crit":[1]}"#)),
    .refuses(
      .criticalUnderstood, "a name twice", "critical-malformed",
      says: "\"crit\" lists \"exp\" twice", marks: #""exp""#,
      token: header(#"{"alg":"HS256","exp":1,"crit":["exp","exp"]}"#)),
    .refuses(
      .criticalUnderstood, "a registered name", "critical-malformed",
      says: "\"crit\" lists \"alg\", which is no extension", marks: #""alg""#,
      token: header(#"{"alg":"HS256","crit":["alg"]}"#)),
    .refuses(
      .criticalUnderstood, "a name that is not in the header", "critical-malformed",
      says: "\"crit\" lists \"exp\", which is not there", marks: #""exp""#,
      token: header(#"{"alg":"HS256","crit":["exp"]}"#)),

    .passes(
      .typeExpected, "the expected type", says: "\"typ\" is \"JWT\"",
      policy: { $0.types = ["at+jwt", "JWT"] }),
    .passes(
      .typeExpected, "the long form of the expected type",
      says: "\"typ\" is \"Application/AT+JWT\"", policy: { $0.types = ["at+jwt"] },
      token: header(#"{"alg":"HS256","typ":"Application/AT+JWT"}"#)),
    .passes(
      .typeExpected, "any type where none is asked for", says: "not asked for",
      token: header(#"{"alg":"HS256","typ":"anything"}"#)),
    .refuses(
      .typeExpected, "another type", "type-unexpected",
      says: "\"typ\" is \"JWT\", expected \"at+jwt\"", marks: #""JWT""#,
      policy: { $0.types = ["at+jwt"] }),
    .refuses(
      .typeExpected, "no type", "type-missing", says: "no \"typ\", expected \"at+jwt\"",
      policy: { $0.types = ["at+jwt"] }, token: header(#"{"alg":"HS256"}"#)),
    .refuses(
      .typeExpected, "a number", "type-not-text", says: "\"typ\" is a number, not a string",
      marks: "1", token: header(#"{"alg":"HS256","typ":1}"#)),
  ]
}
