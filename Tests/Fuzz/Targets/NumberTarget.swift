import SourceJSON

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `JSONNumber` against arithmetic on letters and the C library.
struct NumberTarget: FuzzTarget {
  let name = "number"

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    let number = JSONMutation.number(&random)
    return random.oneIn(3) ? ByteMutation.mutate(number, &random) : number
  }

  func check(_ input: [UInt8]) throws {
    guard let text = String(validating: input, as: UTF8.self) else { return }
    let number = JSONNumber(text: text)
    var isNumber = false
    if case .number(let plain)? = PlainJSONReader().read(input) {
      isNumber = plain.utf8.elementsEqual(input)
    }
    try Finding.unless((number != nil) == isNumber, "a number is one to one reader only")
    guard let number else { return }
    let whole = Self.whole(text)
    try Finding.unless(
      number.int == whole, "a whole number has another value",
      "\(String(describing: number.int)), not \(String(describing: whole))")
    let double = strtod(text, nil)
    let expected = double.isFinite ? double : nil
    try Finding.unless(
      number.double == expected, "a number has another value",
      "\(String(describing: number.double)), not \(String(describing: expected))")
  }

  /// The whole number that a JSON number is, by moving its point.
  private static func whole(_ text: String) -> Int? {
    let parts = text.split(whereSeparator: { $0 == "e" || $0 == "E" }).map(String.init)
    let isNegative = text.hasPrefix("-")
    let sides = parts[0].drop { $0 == "-" }.split(separator: ".", omittingEmptySubsequences: false)
    let fraction = sides.count > 1 ? String(sides[1]) : ""
    var digits = String((String(sides[0]) + fraction).drop { $0 == "0" })
    guard !digits.isEmpty else { return 0 }
    // An exponent of more than six digits moves the point beyond every digit there can be.
    var exponent = 0
    if parts.count > 1 {
      let magnitude = parts[1].drop { "+-0".contains($0) }
      guard magnitude.count < 7 else { return nil }
      exponent = (parts[1].hasPrefix("-") ? -1 : 1) * (Int(magnitude) ?? 0)
    }
    exponent -= fraction.count
    while digits.last == "0" {
      digits.removeLast()
      exponent += 1
    }
    guard exponent >= 0, digits.count + exponent < 20 else { return nil }
    return Int((isNegative ? "-" : "") + digits + String(repeating: "0", count: exponent))
  }
}
