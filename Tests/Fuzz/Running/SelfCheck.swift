/// Targets with known faults: what does not find these finds nothing.
enum SelfCheck {
  static func targets() throws -> [any FuzzTarget] {
    var wrong = PlainJSONReader()
    wrong.name = { $0.filter { $0 != 0 } }
    return [
      try ClaimsTarget(reader: wrong),
      Planted(name: "planted-finding") { _ in throw Finding("planted") },
      Planted(name: "planted-trap") { _ = [UInt8](repeating: 0, count: Int($0))[Int($0)] },
    ]
  }

  /// Throws unless everything was found that is to be found, and made small.
  static func judge(_ faults: [Fault]) throws {
    func fault(_ target: String, _ kind: String) throws -> Fault {
      guard
        let fault = faults.first(where: { $0.target == target && $0.finding.kind.contains(kind) })
      else {
        throw Finding(
          "the self-check does not find \(target): \(kind)", faults.map(\.text).joined())
      }
      return fault
    }
    // A reader for which NUL and "exp" are "exp" disagrees with the engine.
    _ = try fault("claims", "expiration")
    for (target, kind) in [("planted-finding", "planted"), ("planted-trap", "trap")] {
      let input = try fault(target, kind).smallest
      guard input == [Planted.poison] else {
        throw Finding("\(target) is not made small", "\(input)")
      }
    }
  }
}

/// Does something wrong when a certain byte comes.
private struct Planted: FuzzTarget {
  static let poison = UInt8(ascii: "x")

  let name: String
  let fault: @Sendable (UInt8) throws -> Void

  func input(_ random: inout FuzzRandom) -> [UInt8] {
    (0..<100).map { _ in UInt8(random.below(256)) }
  }

  func check(_ input: [UInt8]) throws {
    for byte in input where byte == Self.poison { try fault(byte) }
  }
}
