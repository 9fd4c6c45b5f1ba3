import Crypto
import CryptoExtras
import Foundation
import JOSE
import SourceJSON
import TestSupport

/// The full ladder, and signing, against the library's bare calls on the same bytes.
enum EngineBenchmarks {
  static let now = NumericDate(1_793_610_100)
  static let claims = ClaimsSet([
    ("sub", "1001"), ("name", "Alice"), ("iss", "https://shop.example"),
    ("aud", "https://shop.example"), ("iat", 1_793_610_000), ("exp", 1_793_610_900),
    ("jti", "910a2dec"),
  ])

  static func run(_ report: inout Report) throws {
    try hmac(&report)
    try publicKeys(&report)
  }

  private static func policy(_ algorithm: SignatureAlgorithm, _ key: Key) -> VerificationPolicy {
    var denyList = DenyList()
    denyList.add(issuer: "https://shop.example", tokenID: "other", until: now.adding(seconds: 900))
    return VerificationPolicy(
      algorithms: [algorithm], keys: KeySet([key]), issuer: "https://shop.example",
      audiences: ["https://shop.example"], denyList: denyList)
  }

  /// The parts of a token that the bare library call needs.
  private static func parts(_ token: String) throws -> (input: [UInt8], signature: [UInt8]) {
    let bytes = Array(token.utf8)
    let dot = bytes.lastIndex(of: UInt8(ascii: ".")) ?? 0
    return (Array(bytes[..<dot]), try Base64URL.decode(bytes[(dot + 1)...]))
  }

  private static func hmac(_ report: inout Report) throws {
    let secret = Array(FixedKeys.secretBytes.prefix(32))
    let key = try Key.secret(secret)
    let token = try Signer.sign(claims: claims, algorithm: .hs256, key: key)
    let bytes = Array(token.utf8)
    let (input, signature) = try parts(token)
    let library = SymmetricKey(data: secret)
    let policy = policy(.hs256, key)
    let plan = VerificationPlan.standard
    guard plan.verify(bytes, policy: policy, now: now).verdict == .accepted else {
      throw Unexpected(what: "the HS256 token is refused")
    }
    let bare = {
      keep(
        HMAC<SHA256>.isValidAuthenticationCode(signature, authenticating: input, using: library))
    }
    let verify = Stopwatch.ratio(
      calls: 2000, { keep(plan.verify(bytes, policy: policy, now: now).verdict) }, to: bare)
    report.add("HS256 verify, whole ladder / bare call", verify.ratio, unit: "x", atMost: 1.4)
    report.add(
      "  in time",
      "\(Stopwatch.microseconds(verify.body)) / \(Stopwatch.microseconds(verify.reference))")
    let sign = Stopwatch.ratio(
      calls: 2000, { keep(try? Signer.sign(claims: claims, algorithm: .hs256, key: key)) },
      to: { keep(HMAC<SHA256>.authenticationCode(for: input, using: library)) })
    report.add("HS256 sign, claims to token / bare call", sign.ratio, unit: "x", atMost: 1.1)
    report.add(
      "  in time",
      "\(Stopwatch.microseconds(sign.body)) / \(Stopwatch.microseconds(sign.reference))")
  }

  private static func publicKeys(_ report: inout Report) throws {
    let es256 = try P256.Signing.PublicKey(
      pemRepresentation: pem(of: try FixedKeys.p256()))
    try compare(.es256, try FixedKeys.p256(), &report, atMost: 1.05) { input, signature in
      guard let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature) else {
        return false
      }
      return es256.isValidSignature(signature, for: input)
    }
    let rsa = try _RSA.Signing.PublicKey(pemRepresentation: pem(of: try FixedKeys.rsa()))
    try compare(.rs256, try FixedKeys.rsa(), &report, atMost: 1.1) { input, signature in
      rsa.isValidSignature(
        _RSA.Signing.RSASignature(rawRepresentation: signature), for: SHA256.hash(data: input),
        padding: .insecurePKCS1v1_5)
    }
    let ed25519 = try Curve25519.Signing.PublicKey(
      rawRepresentation: try coordinate("x", of: try FixedKeys.ed25519()))
    try compare(.edDSA, try FixedKeys.ed25519(), &report, atMost: 1.05) { input, signature in
      ed25519.isValidSignature(signature, for: input)
    }
  }

  private static func compare(
    _ algorithm: SignatureAlgorithm, _ key: Key, _ report: inout Report, atMost aim: Double,
    _ bare: ([UInt8], [UInt8]) -> Bool
  ) throws {
    let token = try Signer.sign(claims: claims, algorithm: algorithm, key: key)
    let bytes = Array(token.utf8)
    let (input, signature) = try parts(token)
    guard let publicKey = key.publicKey, bare(input, signature) else {
      throw Unexpected(what: "the library refuses the \(algorithm.name) signature")
    }
    let policy = policy(algorithm, publicKey)
    let plan = VerificationPlan.standard
    guard plan.verify(bytes, policy: policy, now: now).verdict == .accepted else {
      throw Unexpected(what: "the \(algorithm.name) token is refused")
    }
    let verify = Stopwatch.ratio(
      runs: 60, calls: 50, { keep(plan.verify(bytes, policy: policy, now: now).verdict) },
      to: { keep(bare(input, signature)) })
    report.add(
      "\(algorithm.name) verify, whole ladder / bare call", verify.ratio, unit: "x", atMost: aim)
  }

  private static func coordinate(_ name: String, of key: Key) throws -> [UInt8] {
    guard let text = key.jwk(includingPrivate: false)?[name]?.string else {
      throw Unexpected(what: "the key has no \(name)")
    }
    return try Base64URL.decode(text)
  }

  private static func pem(of key: Key) throws -> String {
    switch key.kind {
    case .rsa:
      let parts = (try coordinate("n", of: key), try coordinate("e", of: key))
      return try _RSA.Signing.PublicKey(n: parts.0, e: parts.1).pemRepresentation
    default:
      let point = try coordinate("x", of: key) + coordinate("y", of: key)
      return try P256.Signing.PublicKey(rawRepresentation: point).pemRepresentation
    }
  }

  struct Unexpected: Error { var what: String }
}
