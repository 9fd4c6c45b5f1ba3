/// Keys a verifier already has (RFC 7517 §5).
package struct KeySet: Sendable, Hashable {
  /// A key of a set that was passed over, and why.
  package struct Ignored: Sendable, Hashable {
    /// Its place in the `keys` array, from 0.
    package let index: Int
    /// Why it cannot be used.
    package let error: KeyError
  }

  /// The keys, in the order of the file.
  package let keys: [Key]
  /// What was passed over: keys that cannot be used (RFC 7517 §5).
  package let ignored: [Ignored]
  /// What the reader of the file noticed and its owner should hear.
  package let notes: [KeyFileNote]

  /// A set of `keys`.
  package init(_ keys: [Key]) { self.init(keys, ignored: [], notes: []) }

  init(_ keys: [Key], ignored: [Ignored], notes: [KeyFileNote]) {
    self.keys = keys
    self.ignored = ignored
    self.notes = notes
  }
}
