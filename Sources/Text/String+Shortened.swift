extension String {
  /// At most so many scalars of it, the last one … where there are more. By scalars: one character
  /// can have any number of marks on it.
  package func shortened(to most: Int) -> String {
    let head = unicodeScalars.prefix(most + 1)
    return head.count <= most ? self : String(UnicodeScalarView(head.prefix(most - 1))) + "…"
  }
}
