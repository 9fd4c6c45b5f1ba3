import SystemPackage

extension Folder {
  /// How long to wait for another program, in tries of ten milliseconds each.
  private static let tries = 50

  /// Does something while no other program does such a thing in this folder.
  func locked<Result>(_ body: () throws -> Result) throws -> Result {
    let lock = try descriptor.openLock("lock")
    // Closing gives it back.
    defer { try? lock.close() }
    var left = Self.tries
    while try !lock.tryLock() {
      left -= 1
      // One that was stopped in the middle must not stop this one.
      guard left > 0 else { throw Errno.resourceTemporarilyUnavailable }
      Platform.pause(milliseconds: 10)
    }
    return try body()
  }

  /// Puts a new file in the place of a name: all of it or nothing, also when the machine stops
  /// meanwhile. To be done under the lock.
  func replace(_ name: FilePath.Component, with bytes: [UInt8]) throws(Errno) {
    guard let draft = FilePath.Component("." + name.string + ".new") else {
      throw .invalidArgument
    }
    // What a program left that was ended here.
    try? descriptor.remove(draft)
    do {
      let file = try descriptor.make(draft)
      do {
        try file.write(all: bytes)
        try file.sync()
      } catch {
        try? file.close()
        throw error
      }
      try file.close()
      try descriptor.rename(draft, to: name)
    } catch {
      try? descriptor.remove(draft)
      throw Errno(error)
    }
    // The file is in its place; not every file system writes folders when asked to.
    try? descriptor.sync()
  }

  /// Gives what has a name another one that is free: with `.broken-` and a number.
  /// - Returns: that name.
  func setAside(_ name: FilePath.Component) throws(Errno) -> String {
    for number in 1...100 {
      let free = "\(name.string).broken-\(number)"
      guard let free = FilePath.Component(free), !holds(free.string) else { continue }
      try descriptor.rename(name, to: free)
      return free.string
    }
    throw .fileExists
  }
}
