/// Lines for standard output that are written together.
///
/// Whoever waits for an answer before he sends more must get it: `flush` before waiting for input.
struct BatchedOutput {
  private static let batch = 1 << 16

  private var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(Self.batch * 2) }

  /// Adds what `append` appends.
  mutating func add(_ append: (inout [UInt8]) -> Void) {
    append(&bytes)
    if bytes.count >= Self.batch { flush() }
  }

  /// Writes what there is.
  mutating func flush() {
    if bytes.isEmpty { return }
    StandardOutput.write(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
