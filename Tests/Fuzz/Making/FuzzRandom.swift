/// Random numbers that are the same whenever the seed is (SplitMix64).
struct FuzzRandom: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The numbers of one case: of a target by its name, so that its cases stay the same when other
  /// targets come and go.
  init(seed: UInt64, target: String, index: UInt64) {
    self.init(seed: seed)
    for byte in target.utf8 { state = next() ^ UInt64(byte) }
    state = next() ^ index
    state = next()
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A number from 0 to `bound` - 1; 0 when there is none.
  mutating func below(_ bound: Int) -> Int {
    bound > 0 ? Int.random(in: 0..<bound, using: &self) : 0
  }

  /// True once in so many times.
  mutating func oneIn(_ times: Int) -> Bool { below(times) == 0 }

  mutating func pick<Element>(_ list: [Element]) -> Element { list[below(list.count)] }

  /// A stretch of a list, often a short one.
  mutating func range(in count: Int) -> Range<Int> {
    let start = below(count + 1)
    let longest = oneIn(4) ? count - start : min(8, count - start)
    return start..<(start + below(longest + 1))
  }
}
