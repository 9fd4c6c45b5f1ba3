import Foundation
import JOSE

/// The folder of published vectors that are not part of this project; the environment variable
/// `JWTUTOR_VECTORS` names it.
enum VectorFolder {
  /// Nil when nobody named one, and suites that need it are skipped.
  static let path = ProcessInfo.processInfo.environment["JWTUTOR_VECTORS"].flatMap {
    $0.isEmpty ? nil : $0
  }

  /// The bytes of a file in it.
  static func bytes(_ name: String) throws -> [UInt8] {
    Array(try Data(contentsOf: URL(filePath: (path ?? "") + "/" + name)))
  }
}

/// Bytes written as hexadecimal digits.
struct HexBytes: Decodable {
  let bytes: [UInt8]

  init(from decoder: any Decoder) throws {
    let digits = Array(try decoder.singleValueContainer().decode(String.self).utf8)
    bytes = try stride(from: 0, to: digits.count, by: 2).map { index in
      let pair = String(decoding: digits[index..<min(index + 2, digits.count)], as: UTF8.self)
      guard let byte = UInt8(pair, radix: 16), pair.utf8.count == 2 else {
        throw DecodingError.dataCorrupted(
          .init(codingPath: decoder.codingPath, debugDescription: "no hexadecimal byte: \(pair)"))
      }
      return byte
    }
  }
}
