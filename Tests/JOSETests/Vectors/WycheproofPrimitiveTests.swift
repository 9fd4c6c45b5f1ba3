import Foundation
import JOSE
import Testing

/// Raw signatures and MACs of Wycheproof, straight through `SignatureAlgorithm`.
@Suite(
  "Wycheproof primitives", .enabled(if: VectorFolder.path != nil, "JWTUTOR_VECTORS is not set"))
struct WycheproofPrimitiveTests {
  struct File: Sendable, CustomTestStringConvertible {
    let name: String
    let algorithm: SignatureAlgorithm
    /// Valid, invalid and acceptable cases, so that a file cut short is noticed.
    let counts: [Int]

    var testDescription: String { name }
  }

  static let signatureFiles = [
    File(name: "ed25519_test", algorithm: .edDSA, counts: [88, 63, 0]),
    File(name: "ecdsa_secp256r1_sha256_p1363_test", algorithm: .es256, counts: [173, 89, 0]),
    File(name: "ecdsa_secp384r1_sha384_p1363_test", algorithm: .es384, counts: [193, 87, 0]),
    File(name: "ecdsa_secp521r1_sha512_p1363_test", algorithm: .es512, counts: [231, 87, 0]),
    File(name: "rsa_signature_2048_sha256_test", algorithm: .rs256, counts: [9, 249, 1]),
    File(name: "rsa_signature_2048_sha384_test", algorithm: .rs384, counts: [7, 250, 1]),
    File(name: "rsa_signature_2048_sha512_test", algorithm: .rs512, counts: [8, 250, 1]),
    File(name: "rsa_pss_2048_sha256_mgf1_32_test", algorithm: .ps256, counts: [63, 45, 0]),
    File(name: "rsa_pss_2048_sha384_mgf1_48_test", algorithm: .ps384, counts: [95, 46, 0]),
    File(name: "rsa_pss_4096_sha512_mgf1_64_test", algorithm: .ps512, counts: [132, 47, 0]),
  ]

  static let macFiles = [
    File(name: "hmac_sha256_test", algorithm: .hs256, counts: [66, 108, 0]),
    File(name: "hmac_sha384_test", algorithm: .hs384, counts: [66, 108, 0]),
    File(name: "hmac_sha512_test", algorithm: .hs512, counts: [66, 108, 0]),
  ]

  @Test("signatures: valid ones verify, others do not", arguments: signatureFiles)
  func signatures(file: File) throws {
    var seen = Tally()
    for group in try read(SignatureFile.self, file).testGroups {
      let key = try Key(pem: group.publicKeyPem)
      #expect(!key.isPrivate)
      if let jwk = group.publicKeyJwk ?? group.keyJwk {
        #expect(try jwk.key.material == key.material)
      }
      for test in group.tests {
        seen.count(test.result)
        let verified = file.algorithm.verify(
          signature: test.sig.bytes, signingInput: test.msg.bytes, key: key)
        // The one acceptable case a file leaves the NULL out of the padding's algorithm; the
        // library refuses.
        #expect(verified == (test.result == "valid"), "\(file.name) tcId \(test.tcId)")
      }
    }
    #expect(seen.counts == file.counts)
  }

  @Test("MACs: valid ones verify where they have their full length", arguments: macFiles)
  func macs(file: File) throws {
    var seen = Tally()
    for group in try read(MACFile.self, file).testGroups {
      for test in group.tests {
        seen.count(test.result)
        let key = try Key.secret(test.key.bytes)
        let verified = file.algorithm.verify(
          signature: test.tag.bytes, signingInput: test.msg.bytes, key: key)
        // Groups of shorter tags hold MACs cut short, which JWS does not know.
        let isWhole = group.tagSize == file.algorithm.signatureLength(for: key) * 8
        #expect(
          verified == (test.result == "valid" && isWhole), "\(file.name) tcId \(test.tcId)")
      }
    }
    #expect(seen.counts == file.counts)
  }

  private func read<Contents: Decodable>(_ type: Contents.Type, _ file: File) throws -> Contents {
    let bytes = try VectorFolder.bytes("wycheproof/primitives/\(file.name).json")
    return try JSONDecoder().decode(Contents.self, from: Data(bytes))
  }
}

private struct Tally {
  var counts = [0, 0, 0]

  mutating func count(_ result: String) {
    counts[["valid", "invalid", "acceptable"].firstIndex(of: result) ?? 0] += 1
  }
}

private struct SignatureFile: Decodable {
  struct Group: Decodable {
    let publicKeyPem: String
    let publicKeyJwk: VectorJWK?
    let keyJwk: VectorJWK?
    let tests: [Case]
  }

  struct Case: Decodable {
    let tcId: Int
    let msg: HexBytes
    let sig: HexBytes
    let result: String
  }

  let testGroups: [Group]
}

private struct MACFile: Decodable {
  struct Group: Decodable {
    let tagSize: Int
    let tests: [Case]
  }

  struct Case: Decodable {
    let tcId: Int
    let key: HexBytes
    let msg: HexBytes
    let tag: HexBytes
    let result: String
  }

  let testGroups: [Group]
}

/// A public key as JWK, whose members are all texts.
private struct VectorJWK: Decodable {
  let members: [String: String]

  init(from decoder: any Decoder) throws {
    members = try decoder.singleValueContainer().decode([String: String].self)
  }

  var key: Key {
    get throws {
      let text = String(decoding: try JSONEncoder().encode(members), as: UTF8.self)
      return try Key(jwk: jsonNode(text))
    }
  }
}
