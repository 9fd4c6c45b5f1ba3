import Text

extension NumericDate {
  /// The time of day in UTC, `09:15:00`. Fractions of a second are left out.
  /// A time outside the years 0001 to 9999 is shown as its number, since no calendar text fits.
  package var clockText: String {
    guard let civil = CivilTime(self) else { return numberText }
    return civil.clock
  }

  /// Date and time in UTC as RFC 3339 writes it, `2026-11-24T09:15:00Z`. Fractions are left out.
  /// A time outside the years 0001 to 9999 is shown as its number.
  package var dateTimeText: String {
    guard let civil = CivilTime(self) else { return numberText }
    return "\(civil.date)T\(civil.clock)Z"
  }

  private var numberText: String { "second \(seconds)" }

  /// Reads `2026-11-24T09:15:00Z`, also with fractions of a second and with an offset `+01:00` (RFC
  /// 3339 §5.6). Nil when it is no such text or no such day.
  package init?(rfc3339 text: String) {
    var scanner = RFC3339Scanner(text: Array(text.utf8)[...])
    guard let year = scanner.digits(4), year > 0, scanner.take("-"),
      let month = scanner.digits(2), (1...12).contains(month), scanner.take("-"),
      let day = scanner.digits(2), day >= 1, day <= CivilTime.days(inMonth: month, year: year),
      scanner.take("T") || scanner.take("t"),
      let hour = scanner.digits(2), hour < 24, scanner.take(":"),
      let minute = scanner.digits(2), minute < 60, scanner.take(":"),
      let second = scanner.digits(2), second < 60,
      let fraction = scanner.fraction(),
      let offset = scanner.zoneOffset(), scanner.text.isEmpty
    else { return nil }
    let days = CivilTime.days(year: year, month: month, day: day)
    self.init(Double(days * 86_400 + hour * 3_600 + minute * 60 + second - offset) + fraction)
  }
}

/// Calendar fields of a time in UTC, in the proleptic Gregorian calendar.
private struct CivilTime {
  let year: Int
  let month: Int
  let day: Int
  let secondOfDay: Int

  init?(_ date: NumericDate) {
    guard date.seconds >= -62_135_596_800, date.seconds < 253_402_300_800 else { return nil }
    let seconds = Int(date.seconds.rounded(.down))
    let days = Int((Double(seconds) / 86_400).rounded(.down))
    secondOfDay = seconds - days * 86_400
    // Years begin in March here, so that the leap day is the last; a cycle of 400 years has 146097
    // days.
    let shifted = days + 719_468
    let cycle = shifted / 146_097
    let dayOfCycle = shifted % 146_097
    let yearOfCycle =
      (dayOfCycle - dayOfCycle / 1_460 + dayOfCycle / 36_524 - dayOfCycle / 146_096) / 365
    let dayOfYear = dayOfCycle - (365 * yearOfCycle + yearOfCycle / 4 - yearOfCycle / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    year = yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0)
  }

  var date: String { "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))" }

  var clock: String {
    let (hour, minute, second) = (secondOfDay / 3_600, secondOfDay / 60 % 60, secondOfDay % 60)
    return "\(padded(hour, 2)):\(padded(minute, 2)):\(padded(second, 2))"
  }

  private func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// Days from 1970-01-01 to the given day.
  static func days(year: Int, month: Int, day: Int) -> Int {
    let shiftedYear = month <= 2 ? year - 1 : year
    let monthFromMarch = month > 2 ? month - 3 : month + 9
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    let leapDays = shiftedYear / 4 - shiftedYear / 100 + shiftedYear / 400
    return shiftedYear * 365 + leapDays + dayOfYear - 719_468
  }

  static func days(inMonth month: Int, year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
  }
}

/// Takes pieces off the front of an RFC 3339 text.
private struct RFC3339Scanner {
  var text: ArraySlice<UInt8>

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard let first = text.first, first == UInt8(ascii: character) else { return false }
    text = text.dropFirst()
    return true
  }

  mutating func digits(_ count: Int) -> Int? {
    let head = text.prefix(count)
    guard head.count == count, head.allSatisfy(\.isDigit) else { return nil }
    text = text.dropFirst(count)
    return head.reduce(0) { $0 * 10 + Int($1 - 48) }
  }

  /// 0 when there is none, nil when a point has no digits behind it.
  mutating func fraction() -> Double? {
    guard take(".") else { return 0 }
    let digits = text.prefix(while: \.isDigit)
    text = text.dropFirst(digits.count)
    return digits.isEmpty ? nil : Double("0." + String(decoding: digits, as: UTF8.self))
  }

  /// Seconds east of UTC.
  mutating func zoneOffset() -> Int? {
    if take("Z") || take("z") { return 0 }
    let sign: Int
    if take("+") { sign = 1 } else if take("-") { sign = -1 } else { return nil }
    guard let hours = digits(2), hours < 24, take(":"), let minutes = digits(2), minutes < 60
    else { return nil }
    return sign * (hours * 3_600 + minutes * 60)
  }
}
