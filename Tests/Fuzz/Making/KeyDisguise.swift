import Foundation

/// What happens to key files on their way: other encodings, and what people and tools put around
/// them.
enum KeyDisguise {
  static func wrap(_ file: [UInt8], _ random: inout FuzzRandom) -> [UInt8] {
    let text = String(decoding: file, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    switch random.below(20) {
    case 0: return [0xEF, 0xBB, 0xBF] + file
    case 1: return [0xFF, 0xFE] + text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 2: return [0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case 3: return text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case 4:
      let indent = random.pick(["  ", "\t", "> ", "# ", "| "])
      return Array(lines.map { indent + $0 }.joined(separator: "\n").utf8)
    case 5:
      return Array(lines.joined(separator: random.pick(["\r\n", "\r", "\n\n", " ", ""])).utf8)
    case 6: return Array("\"\(lines.joined(separator: "\\n"))\"".utf8)
    case 7:
      return Array((random.pick(["key: ", "KEY=", "export KEY='", "'", "(", "<"]) + text).utf8)
    case 8: return [UInt8(ascii: "[")] + file + [UInt8(ascii: "]")]
    case 9: return Array(Data(file).base64EncodedString().utf8)
    case 10:
      return lines.count > 2
        ? Array(lines.dropFirst().dropLast().joined(separator: "\n").utf8) : file
    case 11: return der(lines) ?? file
    case 12: return Array("ssh-rsa \(lines.dropFirst().dropLast().joined()) me@example".utf8)
    case 13:
      return Array(random.pick(["\n\n\n", "\0", " \t", "\u{A0}", "\u{200B}", "\u{0C}"]).utf8) + file
    case 14: return file + Array(random.pick(["\n", "\r\n", "\0", "\u{1A}", " \n# mine"]).utf8)
    case 15: return Array(text.lowercased().utf8)
    case 16:
      return Array(
        text.replacing("-----", with: random.pick(["----", "---- ", "------", "—"])).utf8)
    case 17: return Array("{\"key\":\"\(lines.joined(separator: "\\n"))\"}".utf8)
    default: return file
    }
  }

  private static func der(_ lines: [Substring]) -> [UInt8]? {
    Data(base64Encoded: lines.filter { !$0.hasPrefix("-") }.joined()).map(Array.init)
  }
}
