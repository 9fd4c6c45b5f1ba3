import Text

/// Finds whether an object already has a name: by looking at each while they are few, which is
/// faster than hashing, and from then on by their hashes, so that time stays linear.
///
/// A table of its own and not a `Dictionary`, since the names are in the members already and a
/// second copy of each makes large objects several times slower.
struct NameIndex {
  private static let few = 16
  /// For each name, at its hash or the next free slot after it: the upper half of the hash over the
  /// position in the members counted from 1. A free slot is 0. At most half of them are taken.
  private var slots: [UInt64] = []

  /// Where in `members` a name already is.
  @inline(__always)
  func place(of name: String, in members: [JSONMember]) -> Int? {
    guard slots.isEmpty else { return hashedPlace(of: name, in: members) }
    for place in members.indices where members[place].name.isExactly(name) { return place }
    return nil
  }

  /// Takes note of the member that was added last.
  @inline(__always)
  mutating func added(to members: [JSONMember]) {
    guard members.count > Self.few else { return }
    if members.count * 2 > slots.count {
      grow(for: members)
    } else {
      insert(members.count - 1, of: members)
    }
  }

  private func hashedPlace(of name: String, in members: [JSONMember]) -> Int? {
    let hash = Self.hash(name)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      let place = Int(slots[slot] & 0xFFFF_FFFF) - 1
      if slots[slot] >> 32 == hash >> 32, members[place].name.isExactly(name) {
        return place
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func insert(_ place: Int, of members: [JSONMember]) {
    let hash = Self.hash(members[place].name)
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = hash & ~0xFFFF_FFFF | UInt64(place + 1)
  }

  private mutating func grow(for members: [JSONMember]) {
    slots = Array(repeating: 0, count: max(Self.few * 8, slots.count * 4))
    for place in members.indices { insert(place, of: members) }
  }

  /// A hash that nobody outside this process can foresee, of the bytes and not of what they mean.
  private static func hash(_ name: String) -> UInt64 {
    var name = name
    return name.withUTF8 { bytes in
      var hasher = Hasher()
      hasher.combine(bytes: UnsafeRawBufferPointer(bytes))
      return UInt64(truncatingIfNeeded: hasher.finalize())
    }
  }
}
