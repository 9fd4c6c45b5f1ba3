import JOSE

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// `NumericDate(rfc3339:)` against the C library's calendar.
struct DateTarget: FuzzTarget {
  let name = "date"

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    func number(_ width: Int, _ random: inout FuzzRandom) -> String {
      let value = String(random.below(width == 4 ? 10_000 : random.pick([13, 25, 32, 61, 100])))
      return String(repeating: "0", count: max(0, width - value.utf8.count)) + value
    }
    let zones = ["Z", "z", "", "+00:00", "-23:59", "+24:00", "+1:00", "-00:60", "+0000"]
    let day = "\(number(4, &random))-\(number(2, &random))-\(number(2, &random))"
    let time = "\(number(2, &random)):\(number(2, &random)):\(number(2, &random))"
    let fraction = random.pick([
      "", "", ".5", ".", ".000000001", "." + String(repeating: "9", count: 400),
    ])
    let text = day + random.pick(["T", "t", " ", ""]) + time + fraction + random.pick(zones)
    return random.oneIn(3) ? ByteMutation.mutate(Array(text.utf8), &random) : Array(text.utf8)
  }

  func check(_ input: [UInt8]) throws {
    if let text = String(validating: input, as: UTF8.self) {
      let date = NumericDate(rfc3339: text)
      let plain = Self.seconds(text)
      let agrees =
        switch (date?.seconds, plain) {
        case (nil, nil): true
        case (let seconds?, let plain?): abs(seconds - plain) < 0.001
        default: false
        }
      try Finding.unless(
        agrees, "a date is another one",
        "\(String(describing: date)), not \(String(describing: plain))")
      if let date, date.seconds == date.seconds.rounded() {
        let written = date.dateTimeText
        try Finding.unless(
          NumericDate(rfc3339: written) == date || written.hasPrefix("second"),
          "a written date reads back otherwise", written)
      }
    }
    let bits = input.prefix(8).reduce(0 as UInt64) { $0 << 8 | UInt64($1) }
    for seconds in [Double(bitPattern: bits), Double(Int64(bitPattern: bits))] {
      try Readable.check(NumericDate(seconds).dateTimeText, "a date", longest: 100)
      try Readable.check(NumericDate(seconds).clockText, "a time", longest: 100)
    }
  }

  private static func seconds(_ text: String) -> Double? {
    let form =
      /([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([0-9]{2}):([0-9]{2}):([0-9]{2})(\.[0-9]+)?(?:[Zz]|([+-])([0-9]{2}):([0-9]{2}))/
      .matchingSemantics(.unicodeScalar)
    guard let match = text.wholeMatch(of: form)?.output else { return nil }
    let numbers = [match.1, match.2, match.3, match.4, match.5, match.6].map { Int32($0) ?? 0 }
    var parts = tm()
    parts.tm_year = numbers[0] - 1900
    parts.tm_mon = numbers[1] - 1
    parts.tm_mday = numbers[2]
    (parts.tm_hour, parts.tm_min, parts.tm_sec) = (numbers[3], numbers[4], numbers[5])
    let given = parts
    let time = timegm(&parts)
    // What is no day or time of the calendar becomes another one.
    guard numbers[0] > 0, parts.tm_year == given.tm_year, parts.tm_mon == given.tm_mon,
      parts.tm_mday == given.tm_mday, parts.tm_hour == given.tm_hour, parts.tm_min == given.tm_min,
      parts.tm_sec == given.tm_sec
    else { return nil }
    let hours = match.9.flatMap { Int($0) } ?? 0
    let minutes = match.10.flatMap { Int($0) } ?? 0
    guard hours < 24, minutes < 60 else { return nil }
    let offset = (match.8 == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    return Double(time - offset) + (match.7.map { strtod("0" + $0, nil) } ?? 0)
  }
}
