import JOSE
import SourceJSON
import Terminal

/// One token in four texts: raw, header JSON, payload JSON, signature bytes. A value; undo keeps
/// earlier ones.
///
/// The raw text always is the token. The other fields follow it, or are ahead of it while what
/// stands in them cannot be put into the token yet; then `problems` says why.
struct TokenDocument: Sendable {
  private(set) var raw: TextField
  private(set) var header: TextField
  private(set) var payload: TextField
  private(set) var signature: TextField

  /// The token's bytes, those of the raw text.
  private(set) var token: [UInt8]
  private(set) var decoded: DecodedToken
  /// The parts whose text says what the token says; in the others something was typed since.
  private(set) var following: Set<EditorField> = []
  /// What is wrong with a field.
  private(set) var problems: [EditorField: FieldProblem] = [:]
  /// What the JSON fields say, with the places in their texts; nil while that is not JSON.
  private(set) var nodes: [EditorField: JSONNode] = [:]
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
  ///   - typed: the parts that did not follow the token.
  ///   - cursors: of all fields.
  init(
    raw: TextField, typed: [EditorField: TextField], cursors: [EditorField: Int],
    problems: [EditorField: FieldProblem], signedWith: SigningKey?
  ) {
    self.init(token: raw.text)
    for (part, text) in typed {
      set(part, text)
      following.remove(part)
      if part != .signature { nodes[part] = try? Self.parse(text.bytes).get() }
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

  /// The decoded part that a field shows.
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
    guard text.bytes != before else { return }
    following.remove(field)
    follow(field)
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
    switch field {
    case .raw: raw = text
    case .header: header = text
    case .payload: payload = text
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
    case .signature: encodeSignature()
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

  /// The JSON as it stands in the field becomes a part of the token, in its compact form. While
  /// it is no JSON the token keeps what it had.
  private mutating func encode(_ field: EditorField) {
    guard let bytes = self[field]?.bytes else { return }
    switch Self.parse(bytes) {
    case .success(let node):
      nodes[field] = node
      problems[field] = nil
      let compact = JSONWriter.compactBytes(node)
      // Another layout of the same JSON leaves the token's letters alone.
      if let segment = segment(field), segment.encodingError == nil, let old = segment.node,
        JSONWriter.compactBytes(old) == compact
      {
        return
      }
      replaceSegment(field, with: Base64URL.encode(compact))
    case .failure(let error):
      nodes[field] = nil
      problems[field] = .notJSONYet(error, at: Self.location(of: error, in: bytes))
    }
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
      field == .signature ? Array(HexText.rows($0.bytes).utf8) : readable($0)
    }
    var new = self[field] ?? TextField()
    new.replaceText(text ?? [])
    if !keepsCursor { new.place(0) }
    set(field, new)
    following.insert(field)
    guard let segment else {
      nodes[field] = nil
      problems[field] = .missing(field)
      return
    }
    problems[field] = nil
    if field != .signature {
      switch Self.parse(new.bytes) {
      case .success(let node): nodes[field] = node
      case .failure(let error):
        nodes[field] = nil
        problems[field] = .unreadable(error, at: Self.location(of: error, in: new.bytes))
      }
    }
    if let error = segment.encodingError { problems[field] = .misspelled(error, field) }
  }

  private func readable(_ segment: DecodedSegment) -> [UInt8] {
    segment.node.map { Array(JSONWriter.prettyText($0).utf8) }
      ?? RepairedUTF8.bytes(of: segment.bytes)
  }

  private static func parse(_ bytes: [UInt8]) -> Result<JSONNode, JSONError> {
    var limits = JSONLimits.standard
    limits.bytes = max(limits.bytes, bytes.count)
    return Result { () throws(JSONError) in try JSONParser.parse(bytes, limits: limits) }
  }

  private static func location(of error: JSONError, in bytes: [UInt8]) -> SourceLocation {
    bytes.withUnsafeBufferPointer { bytes in
      let before = UnsafeBufferPointer(rebasing: bytes.prefix(error.range.lowerBound))
      // Sums that cannot overflow are done many bytes at a time; the text may be a megabyte.
      var breaks = 0
      for byte in before { breaks &+= byte == 0x0A ? 1 : 0 }
      let line = breaks == 0 ? 0 : before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
      // A field's text is well-formed: each character has one byte that is no continuation.
      var characters = 0
      for byte in UnsafeBufferPointer(rebasing: before[line...]) {
        characters &+= byte & 0xC0 != 0x80 ? 1 : 0
      }
      return SourceLocation(line: breaks + 1, column: characters + 1)
    }
  }
}
