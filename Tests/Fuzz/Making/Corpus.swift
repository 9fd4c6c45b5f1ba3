import Foundation
import JOSE
import LessonBundle
import SourceJSON
import TestSupport

/// What inputs are made from.
enum Corpus {
  /// When tokens are judged, in seconds after the beginning of 1970.
  static let now = 1_800_000_000

  static let base64URLLetters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

  static func secret() throws -> Key { try FixedKeys.secret() }
  static func rsa() throws -> Key { try FixedKeys.rsa() }
  static func ed25519() throws -> Key { try FixedKeys.ed25519() }

  static let json = [
    #"{"a":1,"b":[true,false,null],"c":{"a":"x","é":"\u00e9"}}"#, "[]", "{}", #""\ud83d\ude00""#,
    #"[0,-0,1.5e3,1E-7,123456789012345678901234567890]"#, #" { "" : [ { } , [ [ ] ] ] } "#,
    #"{"K":1,"\u212a":2,"e\u0301":3,"\u00e9":4}"#,
    "{" + (0..<20).map { "\"n\($0)\":\($0)" }.joined(separator: ",") + "}",
  ]

  static let claims = [
    """
    {"iss":"https://shop.example","sub":"1001","aud":"https://shop.example","exp":1800000900,\
    "nbf":1799999000,"iat":1799999000,"jti":"a1","scope":"shop"}
    """,
    """
    {"iss":"https://shop.example","sub":"1001","exp":1800000000.5,\
    "aud":["https://partner.example","https://shop.example"]}
    """,
    #"{"exp":1,"sub":"1001","address":{"exp":1800000900,"aud":"a"}}"#, #"{"exp":1800000900}"#, "{}",
    #"{"exp":1799999970,"nbf":1800000030,"iat":1800000060}"#,
  ]

  static let headers = [
    #"{"alg":"HS256"}"#, #"{"typ":"JWT","alg":"HS256","kid":"shop"}"#,
    #"{"alg":"HS256","jwk":{"kty":"oct","k":"AAAA"},"jku":"https://evil.example","x5c":[]}"#,
    #"{"alg":"HS256","crit":["b64"],"b64":false}"#, #"{"alg":"none"}"#,
    #"{"alg":"HS256","x":{"alg":"none","crit":["x"]}}"#,
  ]

  /// Private and public keys as JWK, a set of them, and those of the public vectors.
  static func jwks() throws -> [String] {
    let keys = try [
      FixedKeys.secret(id: "s"), FixedKeys.rsa(), FixedKeys.p256(), FixedKeys.p384(),
      FixedKeys.p521(), FixedKeys.ed25519(),
    ]
    let nodes =
      keys.compactMap { $0.jwk(includingPrivate: true) }
      + keys.compactMap { $0.jwk(includingPrivate: false) }
    let texts = nodes.map { JSONWriter.compact($0).text }
    let labelled =
      #"{"kty":"oct","k":"c2VjcmV0LXNlY3JldC1zZWNyZXQtc2VjcmV0LTEyMw","kid":"a","#
      + #""alg":"HS256","use":"sig","key_ops":["sign","verify"]}"#
    return texts + [labelled, "{\"keys\":[\(texts.joined(separator: ","))]}"]
      + vectors("rfc7520/jwk_")
  }

  /// Keys in PEM: those of the tests, and the public parts.
  static let pems = [
    FixedKeys.rsaPEM, FixedKeys.p256PEM, FixedKeys.p384PEM, FixedKeys.p521PEM, FixedKeys.ed25519PEM,
    rsaSPKI, p256SPKI, ed25519SPKI, p256SEC1,
  ]

  /// FIXTURE, the public part of `FixedKeys.rsaPEM`.
  static let rsaSPKI = """
    -----BEGIN PUBLIC KEY-----
    MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAjWH0gB5UZJHjW0i2khBJ
    PsSBNz4fZpLuPGTiHt1DtZuy/QTgQNm3mk4zCjszXOXmZPOwEyU85m24f9gkYseF
    eCRvBOpL2EAkGiGRn3L0MRIbuMZYJfXu88FF6XuI5OdMqDu4sRObROAXlplZZyZX
    5TnKsQcGMIlU+YGycknTC1yamT95i+LOE9usvd5Nmy1/TqYPq58KFT8lOveUo1Mo
    FME3M+i1ApdgDQw0CaxQWy8rwl1XoBSF9hA0cwUFm6ZgZbrkFSGh/iktkzh/NSA4
    lMLqOt8YKZ9MLPBkzdZuDGItky5BTyU99AoLI03W0N5ZP4pAZzYRueGTcPfksE+T
    0QIDAQAB
    -----END PUBLIC KEY-----
    """

  /// FIXTURE, the public part of `FixedKeys.p256PEM`.
  static let p256SPKI = """
    -----BEGIN PUBLIC KEY-----
    MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEgDU0ZXpsORG2mg9okk7C3lAr5ZFS
    w+uKWAEDxvFHbZhKiI4wWsFxmaZGF+ik9xB6xwUGvHGLjDqJhLjIC1kDMw==
    -----END PUBLIC KEY-----
    """

  /// FIXTURE, the public part of `FixedKeys.ed25519PEM`.
  static let ed25519SPKI = """
    -----BEGIN PUBLIC KEY-----
    MCowBQYDK2VwAyEAhyoc1kBqMubew31K+kROr30+0itB8U/JLS4NGlELLu4=
    -----END PUBLIC KEY-----
    """

  /// FIXTURE, `FixedKeys.p256PEM` in SEC1.
  static let p256SEC1 = """
    -----BEGIN EC PRIVATE KEY-----
    MHcCAQEEINwxIUV38z+JbfeTwXBIq7Base5zDmYAS91cXENIIxxRoAoGCCqGSM49
    AwEHoUQDQgAEgDU0ZXpsORG2mg9okk7C3lAr5ZFSw+uKWAEDxvFHbZhKiI4wWsFx
    maZGF+ik9xB6xwUGvHGLjDqJhLjIC1kDMw==
    -----END EC PRIVATE KEY-----
    """

  /// The files of the shipped lesson by name.
  static let lessonFiles: [String: String] = {
    let files = LessonBundle.files.filter { $0.path.hasPrefix("logging-in/") }
    return Dictionary(
      uniqueKeysWithValues: files.map { (String($0.path.dropFirst("logging-in/".count)), $0.text) })
  }()

  /// The shipped lesson, and each of its stages as a lesson of its own.
  static let lessons: [[UInt8]] = {
    let whole = Array((lessonFiles["lesson.json"] ?? "{}").utf8)
    guard let root = try? JSONParser.parse(whole), let object = root.object,
      let stages = object["stages"]?.array
    else { return [whole] }
    return [whole]
      + stages.map { stage in
        var lesson = object
        lesson["stages"] = JSONNode(.array([stage]))
        return Array(JSONWriter.pretty(JSONNode(.object(lesson))).text.utf8)
      }
  }()

  /// The texts of the public vectors whose path in the folder that `JWTUTOR_VECTORS` names begins
  /// so; none without that folder.
  static func vectors(_ prefix: String) -> [String] {
    guard let folder = ProcessInfo.processInfo.environment["JWTUTOR_VECTORS"], !folder.isEmpty,
      let paths = try? FileManager.default.subpathsOfDirectory(atPath: folder)
    else { return [] }
    return paths.sorted().filter { $0.hasPrefix(prefix) && $0.hasSuffix(".json") }.compactMap {
      try? String(contentsOfFile: folder + "/" + $0, encoding: .utf8)
    }
  }
}
