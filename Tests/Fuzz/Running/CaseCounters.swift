import Foundation

/// Which cases have been begun, in a file that is memory too: what a process wrote there outlives
/// its death.
final class CaseCounters {
  private let count: Int
  /// The place of the target at work, and behind it for each target how many cases were begun.
  private let numbers: UnsafeMutablePointer<UInt64>

  init(path: String, count: Int) throws {
    self.count = count
    let size = (count + 1) * MemoryLayout<UInt64>.size
    let file = open(path, O_RDWR | O_CREAT, 0o600)
    defer { close(file) }
    guard file >= 0, ftruncate(file, off_t(size)) == 0,
      let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0),
      memory != MAP_FAILED
    else { throw CocoaError(.fileWriteUnknown) }
    numbers = memory.bindMemory(to: UInt64.self, capacity: count + 1)
  }

  deinit { munmap(numbers, (count + 1) * MemoryLayout<UInt64>.size) }

  /// Goes on behind the cases that other processes began.
  func start(at counts: [UInt64]) {
    for (place, count) in counts.enumerated() { numbers[place + 1] = count }
  }

  /// The number of the next case of the target at `place`, from 0.
  func begin(_ place: Int) -> UInt64 {
    numbers[0] = UInt64(place)
    defer { numbers[place + 1] += 1 }
    return numbers[place + 1]
  }

  /// The case begun last.
  var last: (place: Int, index: UInt64) {
    let place = Int(numbers[0])
    return (place, max(1, numbers[place + 1]) - 1)
  }

  /// How many cases of each target were begun.
  var counts: [UInt64] { (0..<count).map { numbers[$0 + 1] } }
}
