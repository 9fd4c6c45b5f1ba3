import JOSE
import SourceJSON
import Terminal

/// One token in four texts: raw, header, payload, signature in hex. A value; undo keeps earlier
/// ones.
///
/// The raw text always is the token. Header and payload hold exactly the bytes that its parts spell,
/// whatever they are, so what is signed is what is seen. Only the signature's field is ahead of the
/// token while what stands in it is no hex yet; then `problems` says so.
struct TokenDocument: Sendable {
  private(set) var raw: TextField
  private(set) var header: TextField
  private(set) var payload: TextField
  private(set) var signature: TextField

  /// The token's bytes, those of the raw text.
  private(set) var token: [UInt8]
  private(set) var decoded: DecodedToken
  /// Whether something was typed in the signature's field since it was made from the token: hex can
  /// be written in many ways.
  private(set) var isSignatureTyped = false
  /// What is wrong with a field.
  private(set) var problems: [EditorField: FieldProblem] = [:]
  /// Whose key signed exactly this token; nil when nobody did since it was last edited.
  var signedWith: SigningKey?

  init(token: String) {
    raw = TextField(token, cursor: 0)
    header = TextField()
    payload = TextField()
    signature = TextField()
    self.token = raw.bytes
    decoded = DecodedToken(raw.bytes)
    for part in EditorField.parts { refill(part, keepsCursor: false) }
    noteSegmentCount()
  }

  /// A document as it was once.
  /// - Parameters:
  ///   - signature: what was typed there; nil when it follows the token.
  ///   - cursors: of all fields.
  init(
    raw: TextField, signature typed: TextField?, cursors: [EditorField: Int],
    problems: [EditorField: FieldProblem], signedWith: SigningKey?
  ) {
    self.init(token: raw.text)
    if let typed {
      signature = typed
      isSignatureTyped = true
    }
    for (field, cursor) in cursors { change(field) { $0.place(cursor) } }
    self.problems = problems
    self.signedWith = signedWith
  }

  /// Bytes of memory, about: its texts, and what was read from them.
  var size: Int { 2 * (raw.bytes.count + header.bytes.count + payload.bytes.count) }

  /// The text field in a place; the list of checks has none.
  subscript(field: EditorField) -> TextField? {
    switch field {
    case .raw: raw
    case .header: header
    case .payload: payload
    case .signature: signature
    case .ladder: nil
    }
  }

  /// The decoded part that a field shows; places in its JSON count in the field, too.
  func segment(_ field: EditorField) -> DecodedSegment? {
    switch field {
    case .header: decoded.header
    case .payload: decoded.payload
    case .signature: decoded.signature
    case .raw, .ladder: nil
    }
  }

  /// Changes the text of a field, or only its cursor; everything else follows.
  mutating func change(_ field: EditorField, _ change: (inout TextField) -> Void) {
    guard var text = self[field] else { return }
    let before = text.bytes
    change(&text)
    set(field, text)
    if text.bytes != before { follow(field) }
  }

  /// Puts another token in the place of this one.
  mutating func replaceToken(with token: String) {
    let before = self.token
    raw.replaceText(token)
    if raw.bytes != before { follow(.raw) }
  }

  /// Whether all four texts are the same; cursors do not count.
  func hasSameTexts(as other: TokenDocument) -> Bool {
    raw.bytes == other.raw.bytes && header.bytes == other.header.bytes
      && payload.bytes == other.payload.bytes && signature.bytes == other.signature.bytes
  }

  private mutating func set(_ field: EditorField, _ text: TextField) {
    var text = text
    switch field {
    case .raw: raw = text
    case .header, .payload:
      if self[field]?.bytes != text.bytes { text.breaks = MemberBreaks.offsets(in: text.bytes) }
      if field == .header { header = text } else { payload = text }
    case .signature: signature = text
    case .ladder: break
    }
  }
}

// MARK: - One text follows the other

extension TokenDocument {
  /// Brings the other texts in step after this one changed.
  private mutating func follow(_ field: EditorField) {
    switch field {
    case .raw: takeToken(raw.bytes, except: nil)
    case .header, .payload: encode(field)
    case .signature:
      isSignatureTyped = true
      encodeSignature()
    case .ladder: break
    }
  }

  /// Decodes a new token and refills the fields whose part of it is another now. The field that
  /// is being typed in is left as it is.
  private mutating func takeToken(_ bytes: [UInt8], except typed: EditorField?) {
    let old = Dictionary(
      uniqueKeysWithValues: EditorField.parts.map { ($0, segment($0).map { token[$0.range] }) })
    token = bytes
    decoded = DecodedToken(bytes)
    for part in EditorField.parts where part != typed {
      let new = segment(part).map { token[$0.range] }
      if old[part] != .some(new) { refill(part, keepsCursor: true) }
    }
    noteSegmentCount()
  }

  private mutating func noteSegmentCount() {
    problems[.raw] = decoded.segmentCount == 3 ? nil : .segments(decoded.segmentCount)
  }

  /// The text as it stands in the field becomes a part of the token, byte for byte.
  private mutating func encode(_ field: EditorField) {
    guard let bytes = self[field]?.bytes else { return }
    replaceSegment(field, with: Base64URL.encode(bytes))
    note(field, segment(field))
  }

  private mutating func encodeSignature() {
    switch HexText.bytes(of: signature.bytes) {
    case .success(let bytes):
      problems[.signature] = nil
      if let segment = decoded.signature, segment.encodingError == nil, segment.bytes == bytes {
        return
      }
      replaceSegment(.signature, with: Base64URL.encode(bytes))
    case .failure(let problem): problems[.signature] = .notHexYet(problem)
    }
  }

  private mutating func replaceSegment(_ field: EditorField, with text: String) {
    var bytes = token
    if let range = segment(field)?.range {
      bytes.replaceSubrange(range, with: text.utf8)
    } else {
      // The token has no such part yet: the dots before it are missing too.
      let missingDots = field == .signature && decoded.payload == nil ? 2 : 1
      bytes.append(contentsOf: repeatElement(UInt8(ascii: "."), count: missingDots))
      bytes.append(contentsOf: text.utf8)
    }
    raw.replaceText(bytes)
    takeToken(raw.bytes, except: field)
  }

  /// Shows in a field what its part of the token says, as far as it can be read.
  private mutating func refill(_ field: EditorField, keepsCursor: Bool) {
    let segment = segment(field)
    let text = segment.map {
      field == .signature
        ? Array(HexText.rows($0.bytes).utf8) : RepairedUTF8.bytes(of: $0.bytes)
    }
    var new = self[field] ?? TextField()
    new.replaceText(text ?? [])
    if !keepsCursor { new.place(0) }
    set(field, new)
    if field == .signature { isSignatureTyped = false }
    note(field, segment)
  }

  /// Notes what is wrong with a part.
  private mutating func note(_ field: EditorField, _ segment: DecodedSegment?) {
    problems[field] =
      if let segment {
        if let error = segment.encodingError {
          .misspelled(error, field)
        } else {
          segment.jsonError.map { .unreadable($0, at: Self.location(of: $0, in: segment.bytes)) }
        }
      } else {
        .missing(field)
      }
  }

  private static func location(of error: JSONError, in bytes: [UInt8]) -> SourceLocation {
    bytes.withUnsafeBufferPointer { bytes in
      let before = UnsafeBufferPointer(rebasing: bytes.prefix(error.range.lowerBound))
      // Sums that cannot overflow are done many bytes at a time; the text may be a megabyte.
      var breaks = 0
      for byte in before { breaks &+= byte == 0x0A ? 1 : 0 }
      let line = breaks == 0 ? 0 : before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      // Up to the error the text is well-formed: each character has one byte that is no
      // continuation.
      var characters = 0
      for byte in UnsafeBufferPointer(rebasing: before[line...]) {
        characters &+= byte & 0xC0 != 0x80 ? 1 : 0
      }
      return SourceLocation(line: breaks + 1, column: characters + 1)
    }
  }
}
