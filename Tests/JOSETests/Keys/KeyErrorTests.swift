import JOSE
import SourceJSON
import TestSupport
import Testing

@Suite("Key errors")
struct KeyErrorTests {
  /// Stands wherever a secret can stand by mistake.
  static let marker = "Xk9vQ2mZ7wLp4RtB"

  /// Key files that are broken in all ways, with the marker in the most unlikely places.
  static let files: [String] = {
    let m = marker
    let jwk = #""kty":"oct","k":"AQID""#
    let json = [
      "{\(m)}", "{\"kty\":\(m)}", "{\"kty\":\"oct\",\"k\":\(m)}", "{\"kty\":\"oct\" \(m)",
      "{\"\(m)\":1,\"\(m)\":2}", "{\(jwk)}\(m)", "{\"k\":\"\(m)", "{\"k\":\"\(m)\n\"}",
      "{\"k\":'\(m)'}", "{\"k\":\"\\\(m)\"}", "{'\(m)':1}", "{\(jwk),\(m):1}", "{\"k\":[\(m)]}",
      "{\"k\":12\(m)}", "{\"k\":\"\(m)\\q\"}", "{\"k\":\"\(m)\\ud800\"}", "{\"k\":tru\(m)}",
      "{\"\(m)\":1}", "{\"kty\":\"\(m)\"}", "{\"kty\":[\"\(m)\"]}", "{\"kty\":{\"\(m)\":1}}",
      "{\"kty\":\"oct\"}\u{0}\(m)", "{\"kty\":\"oct\",\"k\":\"\(m)*\"}",
      "{\"kty\":\"oct\",\"k\":\"*\(m)\"}", "{\"kty\":\"oct\",\"k\":\"\(m)=\"}",
      "{\"kty\":\"oct\",\"k\":\"\(m)B\"}", "{\"kty\":\"oct\",\"k\":{\"\(m)\":1}}",
      "{\(jwk),\"kid\":[\"\(m)\"]}", "{\(jwk),\"alg\":[\"\(m)\"]}", "{\(jwk),\"use\":7\(m)}",
      "{\(jwk),\"key_ops\":\"\(m)\"}", "{\(jwk),\"key_ops\":[\"\(m)\",\"\(m)\"]}",
      "{\(jwk),\"key_ops\":[{\"\(m)\":1}]}",
      "{\(jwk),\"kid\":\"\(m)\",\"use\":\"sig\",\"key_ops\":[\"encrypt\",\"\(m)\"]}",
      "{\(jwk),\"kid\":\"\(m)\",\"alg\":\"RS256\"}",
      "{\"kty\":\"RSA\",\"n\":\"\(m)\"}", "{\"kty\":\"RSA\",\"n\":\"\(m)\",\"e\":\"AQAB\"}",
      "{\"kty\":\"RSA\",\"n\":\"AA\(m)\",\"e\":\"\(m)\"}",
      "{\"kty\":\"RSA\",\"n\":\"AQAB\",\"e\":\"AQAB\",\"d\":\"\(m)\"}",
      "{\"kty\":\"EC\",\"crv\":\"\(m)\"}", "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"\(m)\"}",
      "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"\(m)\",\"y\":\"\(m)\",\"d\":\"\(m)\"}",
      "{\"kty\":\"OKP\",\"crv\":\"\(m)\"}",
      "{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"\(m)\",\"d\":\"\(m)\"}",
      "{\"keys\":\"\(m)\"}", "{\"keys\":[\"\(m)\"]}", "{\"keys\":{\"\(m)\":1}}",
      "{\"keys\":[{\"kty\":\"\(m)\"},{\"kty\":\"EC\",\"crv\":\"\(m)\"},{\"\(m)\":1}]}",
      "{\"keys\":[{\(jwk),\"kid\":\"\(m)\"},{\"kty\":\"oct\",\"k\":\"AA\",\"kid\":\"\(m)\"}]}",
      "{\"keys\":[{\(jwk),\"kid\":\"\(m)\"},{\(jwk),\"kid\":\"\(m)\"}]}",
      "{\"keys\":[{\(jwk),\"alg\":\"\(m)\",\"use\":\"\(m)\",\"key_ops\":[\"\(m)\"]}]}",
      "{\(jwk),\"alg\":\"\(m)\"}", "{\(jwk),\"use\":\"\(m)\"}", "{\(jwk),\"key_ops\":[\"\(m)\"]}",
    ]
    let dashes = "-----"
    let pem = [
      "\(dashes)BEGIN \(m)\(dashes)\nAAAA\n\(dashes)END \(m)\(dashes)",
      "\(dashes)BEGIN PRIVATE KEY\(dashes)\(m)\(dashes)END PRIVATE KEY\(dashes)",
      "\(dashes)BEGIN PRIVATE KEY\(dashes)\(m)", "\(dashes)BEGIN \(m)\(dashes)",
      "\(dashes)BEGIN \(m)\(dashes)\nAAAA\n", "\(dashes)BEGIN \(m)\n",
      "\(dashes)BEGIN PUBLIC KEY\(dashes)\n\(m)\n\(dashes)END \(m)\(dashes)",
      "\(dashes)BEGIN PUBLIC KEY\(dashes)\n\(m)_\n\(dashes)END PUBLIC KEY\(dashes)",
      "\(dashes)BEGIN PRIVATE KEY\(dashes)\n\(m)\n\(dashes)END PRIVATE KEY\(dashes)",
      "\(dashes)BEGIN \(m)\(dashes)\n\(m)_\n\(dashes)END \(m)\(dashes)",
      "\(m)\n\(dashes)BEGIN PUBLIC KEY\(dashes)\n\(m)\n",
      DERText.pem(
        "PUBLIC KEY",
        DERText.sequence(
          DERText.sequence(DERText.element(0x06, Array(m.utf8))), DERText.bitString([1]))),
      DERText.pem(
        "PUBLIC KEY",
        DERText.sequence(
          DERText.sequence(
            DERText.element(0x06, Array(hex: "2a8648ce3d0201")),
            DERText.element(0x06, Array(m.utf8))), DERText.bitString([1]))),
    ]
    let other = [
      m, "\u{feff}{\"kty\":\"\(m)\"}", "key: {\"kty\":\"\(m)\"}", " -----BEGIN PUBLIC KEY \(m)",
      "ssh-rsa \(m)", "Modulus=\(m)", "[\"\(m)\",\"kty\":\"\(m)\"]", m + "\n",
    ]
    return json + pem + other
  }()

  @Test("repeat nothing of the key, wherever it stands", arguments: files)
  func nothingRepeated(file: String) {
    var said: [String] = []
    for algorithms in [[SignatureAlgorithm.rs256], [.hs256], [.hs256, .es256], []] {
      do throws(KeyError) {
        let set = try KeyFile.read(bytes: Array(file.utf8), algorithms: algorithms)
        said += set.notes.map(\.sentence) + set.ignored.map(\.error.sentence)
        for algorithm in SignatureAlgorithm.all {
          said += set.keys.flatMap { key in
            [KeyOperation.sign, .verify].compactMap {
              algorithm.mismatch(of: key, for: $0)?.sentence
            }
          }
          said += verdict(on: algorithm, keys: set)
        }
      } catch {
        said.append(error.sentence)
      }
    }
    #expect(said.count > 0)
    for sentence in said { #expect(!Self.repeatsMarker(sentence), "\(sentence)") }
  }

  /// What a verifier with these keys says about a token that names the algorithm.
  private func verdict(on algorithm: SignatureAlgorithm, keys: KeySet) -> [String] {
    let header = Base64URL.encode(Array("{\"alg\":\"\(algorithm.name)\"}".utf8))
    let policy = VerificationPolicy(algorithms: SignatureAlgorithm.all, keys: keys)
    let token = Array("\(header).e30.AA".utf8)
    return VerificationPlan.standard.verify(token, policy: policy, now: NumericDate(0))
      .records.map(\.detail)
  }

  /// Whether six characters of the marker stand together in a text.
  static func repeatsMarker(_ text: String) -> Bool {
    let letters = Array(marker)
    return (0...letters.count - 6).contains { text.contains(String(letters[$0..<$0 + 6])) }
  }
}
