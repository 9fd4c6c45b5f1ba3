extension Array {
  /// Adds at the end and forgets the oldest, so that at least the newest `limit` elements stay and
  /// never more than twice as many: forgetting in large pieces costs next to nothing.
  mutating func append(_ elements: some Collection<Element>, keeping limit: Int) {
    self += elements
    if count > 2 * limit { removeFirst(count - limit) }
  }
}
