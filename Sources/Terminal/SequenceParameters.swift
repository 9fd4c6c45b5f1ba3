/// The numbers of a control sequence (ECMA-48 §5.4.2): fields divided by `;`, and their parts
/// divided by `:`.
struct SequenceParameters {
  private let fields: [[Int?]]

  /// nil for private parameters (`<`, `=`, `>`, `?`), and for numbers that no keyboard sends.
  init?(_ bytes: some Collection<UInt8>) {
    guard !bytes.isEmpty else {
      fields = []
      return
    }
    var fields: [[Int?]] = [[nil]]
    for byte in bytes {
      let field = fields.count - 1
      let part = fields[field].count - 1
      switch byte {
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let number = (fields[field][part] ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
        guard number <= SequenceParameters.largest else { return nil }
        fields[field][part] = number
      case UInt8(ascii: ":"): fields[field].append(nil)
      case UInt8(ascii: ";"): fields.append([nil])
      default: return nil
      }
    }
    self.fields = fields
  }

  /// The last Unicode scalar is the largest number that means anything.
  private static let largest = 0x10FFFF

  var count: Int { fields.count }

  /// nil when it is not there or left empty.
  func number(_ field: Int, part: Int = 0) -> Int? {
    guard fields.indices.contains(field), fields[field].indices.contains(part) else { return nil }
    return fields[field][part]
  }
}
