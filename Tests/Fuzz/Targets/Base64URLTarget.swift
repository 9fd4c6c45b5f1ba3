import Foundation
import JOSE

/// `Base64URL` against Foundation's base64.
struct Base64URLTarget: FuzzTarget {
  let name = "base64url"

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    let bytes = (0..<random.below(random.oneIn(10) ? 400 : 12)).map { _ in UInt8(random.below(256))
    }
    var text = Array(Base64URL.encode(bytes).utf8)
    if !text.isEmpty, random.oneIn(2) {
      text[text.count - 1] = random.pick(Corpus.base64URLLetters)
    }
    switch random.below(4) {
    case 0: return text
    case 1: return text + Array(random.pick(["=", "==", "\n", " ", "A", "."]).utf8)
    default: return ByteMutation.mutate(text, &random)
    }
  }

  func check(_ input: [UInt8]) throws {
    let mine = Self.plainly(input)
    do {
      let bytes = try Base64URL.decode(input)
      try Finding.unless(bytes == mine, "base64url is decoded to something else", "\(bytes)")
      try Finding.unless(
        Base64URL.encode(bytes).utf8.elementsEqual(input), "base64url has a second spelling")
    } catch let error as Base64URLError {
      try Finding.unless(mine == nil, "base64url is refused", "\(error)")
      try Finding.unless(
        (0..<max(1, input.count)).contains(error.offset), "an error lies outside the text",
        "\(error)")
    }
    try Finding.unless(
      Base64URL.encode(input).utf8.elementsEqual(Self.spelling(input)),
      "bytes are spelled otherwise")
  }

  private static func spelling(_ bytes: [UInt8]) -> [UInt8] {
    Data(bytes).base64EncodedData().filter { $0 != UInt8(ascii: "=") }.map {
      $0 == UInt8(ascii: "+") ? UInt8(ascii: "-") : $0 == UInt8(ascii: "/") ? UInt8(ascii: "_") : $0
    }
  }

  /// Nil unless the bytes that come out are spelled exactly so again.
  private static func plainly(_ text: [UInt8]) -> [UInt8]? {
    let padding = Array(repeating: UInt8(ascii: "="), count: (4 - text.count % 4) % 4)
    let plain = text.map {
      $0 == UInt8(ascii: "-") ? UInt8(ascii: "+") : $0 == UInt8(ascii: "_") ? UInt8(ascii: "/") : $0
    }
    guard let bytes = Data(base64Encoded: Data(plain + padding)).map(Array.init),
      spelling(bytes) == text
    else { return nil }
    return bytes
  }
}
