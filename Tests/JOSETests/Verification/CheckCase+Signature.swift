import JOSE
import TestSupport

extension CheckCase {
  private static func signature(
    _ change: @escaping @Sendable (String) -> String
  ) -> @Sendable () throws -> String {
    {
      let token = try TokenForge.token()
      let dot = token.lastIndex(of: ".") ?? token.startIndex
      return String(token[...dot]) + change(String(token[dot...].dropFirst()))
    }
  }

  static let signature: [CheckCase] = [
    .passes(.signatureEncoding, "32 bytes", says: "32 bytes, as HS256 demands"),
    .refuses(
      .signatureEncoding, "none", "signature-missing", says: "the signature is empty",
      token: signature { _ in "" }),
    .refuses(
      .signatureEncoding, "cut", "signature-wrong-length", says: "30 bytes, HS256 has 32",
      token: signature { String($0.prefix(40)) }),
    .refuses(
      .signatureEncoding, "longer", "signature-wrong-length", says: "33 bytes, HS256 has 32",
      token: signature { _ in String(repeating: "A", count: 44) }),
    .refuses(
      .signatureEncoding, "another spelling of the same 32 bytes", "non-canonical-encoding",
      says: "character 43, the last, is not the canonical spelling",
      token: signature { LastCharacter.spellings(of: $0)[1] }),
    .refuses(
      .signatureEncoding, "padded", "padding",
      says: "character 44 is padding, which is left out", marks: "=",
      token: signature { $0 + "=" }),
    .refuses(
      .signatureEncoding, "a length nothing has", "impossible-length",
      says: "41 characters cannot spell whole bytes",
      token: signature { String($0.prefix(41)) }),

    .passes(
      .signatureValid, "ours", says: "HS256 over the first 212 characters matches"),
    .refuses(
      .signatureValid, "a changed payload", "signature-mismatch",
      says: "not the HS256 signature of this header and payload",
      token: {
        let (good, bad) = (
          try TokenForge.token(),
          try TokenForge.token(payload: TokenForge.claims("alice", "mallo"))
        )
        let dot = good.lastIndex(of: ".") ?? good.startIndex
        let other = bad.lastIndex(of: ".") ?? bad.startIndex
        return String(bad[..<other] + good[dot...])
      }),
    .refuses(
      .signatureValid, "another key", "signature-mismatch",
      says: "not the HS256 signature of this header and payload",
      policy: { $0.keys = KeySet([try Key.secret([UInt8](repeating: 1, count: 32))]) }),
    .refuses(
      .signatureValid, "zeros", "signature-mismatch",
      says: "not the HS256 signature of this header and payload",
      token: signature { _ in String(repeating: "A", count: 43) }),
  ]
}
