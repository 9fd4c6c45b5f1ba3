/// One `-----BEGIN …-----` block of a text file (RFC 7468).
struct PEMBlock {
  /// What stands behind BEGIN; nil when it is nothing we know.
  let label: PEMLabel?
  /// The bytes between the two lines, decoded.
  let contents: [UInt8]
  /// From the first dash to the last, in bytes of the file.
  let range: Range<Int>

  private static let begin = Array("-----BEGIN ".utf8)
  private static let end = Array("-----END ".utf8)
  private static let dashes = Array("-----".utf8)

  /// Whether some line of the text begins a block.
  static func looksLikePEM(_ text: [UInt8]) -> Bool {
    lines(of: text).contains { text[$0].starts(with: begin) }
  }

  /// Every block of the text. What stands around them is explanation and is passed over.
  static func all(in text: [UInt8]) throws(KeyError) -> [PEMBlock] {
    var blocks: [PEMBlock] = []
    var open: (label: [UInt8], start: Int, body: [Range<Int>])?
    for line in lines(of: text) {
      if let label = Self.label(of: text[line], behind: begin) {
        if let open {
          throw KeyError(.pemNotClosed(PEMLabel(open.label)), range: open.start..<line.lowerBound)
        }
        open = (label, line.lowerBound, [])
      } else if let label = Self.label(of: text[line], behind: end), let current = open {
        let range = current.start..<line.upperBound
        guard label == current.label else {
          throw KeyError(.pemNotClosed(PEMLabel(current.label)), range: range)
        }
        let known = PEMLabel(label)
        let contents = try decode(current.body, of: text, label: known)
        blocks.append(PEMBlock(label: known, contents: contents, range: range))
        open = nil
      } else if open != nil {
        open?.body.append(line)
      }
    }
    if let open {
      throw KeyError(.pemNotClosed(PEMLabel(open.label)), range: open.start..<text.count)
    }
    return blocks
  }

  private static func label(of line: ArraySlice<UInt8>, behind prefix: [UInt8]) -> [UInt8]? {
    guard line.starts(with: prefix), line.count >= prefix.count + dashes.count,
      line.suffix(dashes.count).elementsEqual(dashes)
    else { return nil }
    return Array(line.dropFirst(prefix.count).dropLast(dashes.count))
  }

  /// The lines, without their ends and without blanks at their ends.
  private static func lines(of text: [UInt8]) -> [Range<Int>] {
    text.split(omittingEmptySubsequences: true) { $0 == 0x0a || $0 == 0x0d }.compactMap { line in
      guard let last = line.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
      return line.startIndex..<(last + 1)
    }
  }

  /// Plain base64 with its padding, whatever the length of the lines.
  private static func decode(
    _ lines: [Range<Int>], of text: [UInt8], label: PEMLabel?
  ) throws(KeyError) -> [UInt8] {
    var letters: [UInt8] = []
    var padding = 0
    for line in lines {
      if text[line].starts(with: Array("Proc-Type:".utf8)) {
        throw KeyError(.pemEncrypted, range: line)
      }
      for (place, letter) in zip(line, text[line]) {
        if letter == UInt8(ascii: "=") {
          padding += 1
          continue
        }
        let isPlain = letter != UInt8(ascii: "-") && letter != UInt8(ascii: "_")
        letters.append(Base64URL.letter(forPlain: letter))
        guard padding == 0, isPlain, Base64URL.sextet(of: letters[letters.count - 1]) != nil else {
          throw KeyError(.pemNotBase64(label), range: place..<place + 1)
        }
      }
    }
    let whole = (lines.first?.lowerBound ?? 0)..<(lines.last?.upperBound ?? 0)
    guard (letters.count + padding).isMultiple(of: 4), padding < 3,
      let bytes = try? Base64URL.decode(letters), !bytes.isEmpty
    else { throw KeyError(.pemNotBase64(label), range: whole) }
    return bytes
  }
}
