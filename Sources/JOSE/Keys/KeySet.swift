/// Keys a verifier already has (RFC 7517 §5).
package struct KeySet: Sendable, Hashable {
  /// The keys, in the order of the file.
  package let keys: [Key]

  /// A set of `keys`.
  package init(_ keys: [Key]) { self.keys = keys }
}
