/// A token as text: `header.payload.signature`, each segment base64url (RFC 7515 §7.1).
///
/// Parsing only finds the segments. Whether they decode, and whether anybody should believe them,
/// is for checks to say.
package struct CompactJWS: Sendable, Hashable {
  /// The token's bytes, as they came.
  package let bytes: [UInt8]
  /// Where the header stands in ``bytes``.
  package let headerRange: Range<Int>
  /// Where the payload stands in ``bytes``.
  package let payloadRange: Range<Int>
  /// Where the signature stands in ``bytes``.
  package let signatureRange: Range<Int>

  /// Finds the three segments of a token.
  ///
  /// An equals sign in header or signature is let through: the checks of those segments know that
  /// it is padding. Nothing decodes the payload before its signature is verified, so there it is a
  /// foreign character like any other.
  /// - Throws: ``CompactJWSError``. Never takes more than a few passes over the bytes.
  package init(parsing bytes: [UInt8]) throws(CompactJWSError) {
    let dots = bytes.withUnsafeBufferPointer { DotScan($0) }
    guard dots.count == 2, dots.allBytesAreLegal, bytes.first != UInt8(ascii: "{") else {
      throw CompactJWSError(looking: bytes, dots: dots)
    }
    self.bytes = bytes
    headerRange = 0..<dots.first
    payloadRange = dots.first + 1..<dots.last
    signatureRange = dots.last + 1..<bytes.count
  }

  /// Finds the three segments of a token.
  package init(parsing text: String) throws(CompactJWSError) {
    try self.init(parsing: Array(text.utf8))
  }

  /// The token.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
  /// The header segment, still encoded.
  package var header: String { String(decoding: bytes[headerRange], as: UTF8.self) }
  /// The payload segment, still encoded.
  package var payload: String { String(decoding: bytes[payloadRange], as: UTF8.self) }
  /// The signature segment, still encoded.
  package var signature: String { String(decoding: bytes[signatureRange], as: UTF8.self) }
  /// What is signed: the text of header, dot and payload (RFC 7515 §5.1).
  package var signingInput: ArraySlice<UInt8> { bytes[0..<payloadRange.upperBound] }
}

/// Why a text is no token of three segments.
package enum CompactJWSError: Error, Sendable, Hashable {
  /// There is nothing.
  case empty
  /// It begins like JSON: the JSON serialization, which is not for URLs and headers.
  case jsonSerialization
  /// Five segments: encrypted (RFC 7516 §7.1).
  case encrypted
  /// Neither three nor five; the second value is where too many begin, or the end.
  case segmentCount(Int, offset: Int)
  /// A byte that is no letter of base64url.
  case foreignByte(UInt8, offset: Int)
}

extension CompactJWSError {
  /// Says what is wrong, slowly; the fast scan only knows that something is.
  fileprivate init(looking bytes: [UInt8], dots: DotScan) {
    guard let first = bytes.first else {
      self = .empty
      return
    }
    if first == UInt8(ascii: "{") {
      self = .jsonSerialization
    } else if dots.count == 4 {
      self = .encrypted
    } else if dots.count != 2 {
      let third = bytes.indices.lazy.filter { bytes[$0] == .dot }.dropFirst(2).first
      self = .segmentCount(dots.count + 1, offset: third ?? bytes.count)
    } else {
      let offset = bytes.indices.first { index in
        let byte = bytes[index]
        let mayBePadding = index < dots.first || index > dots.last
        return !byte.isLetterOrDot && !(mayBePadding && byte == .equalsSign)
      }
      self = .foreignByte(bytes[offset ?? 0], offset: offset ?? 0)
    }
  }
}
