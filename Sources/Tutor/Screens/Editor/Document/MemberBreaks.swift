/// Where a view of a JSON object begins a new row: behind the comma after each of its members. The
/// text itself, which is what gets signed, has no line break there.
enum MemberBreaks {
  /// UTF-8 offsets, ascending. With a quotation mark too many or too few nobody knows what is
  /// within a string: then a row begins where a name seems to.
  static func offsets(in text: [UInt8]) -> [Int] {
    var offsets: [Int] = []
    var depth = 0
    var isInString = false
    var isEscaped = false
    for (offset, byte) in text.enumerated() {
      if isEscaped {
        isEscaped = false
      } else if isInString {
        isEscaped = byte == UInt8(ascii: "\\")
        isInString = byte != UInt8(ascii: "\"")
      } else {
        switch byte {
        case UInt8(ascii: "\""): isInString = true
        case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
        case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
        case UInt8(ascii: ",") where depth == 1: offsets.append(offset + 1)
        default: break
        }
      }
    }
    return isInString ? guesses(in: text) : offsets
  }

  private static func guesses(in text: [UInt8]) -> [Int] {
    text.indices.dropLast().filter {
      text[$0] == UInt8(ascii: ",") && text[$0 + 1] == UInt8(ascii: "\"")
    }.map { $0 + 1 }
  }
}
