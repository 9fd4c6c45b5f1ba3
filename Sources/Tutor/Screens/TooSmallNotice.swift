import Terminal

/// Shown instead of everything while the terminal is too small; nothing is lost meanwhile.
enum TooSmallNotice {
  static func draw(size: Size, on canvas: inout Canvas) {
    canvas.put(lines(for: size), in: Rect(size))
  }

  /// The longest wording that fits: how to leave is in each.
  private static func lines(for size: Size) -> [StyledLine] {
    let wordings: [[StyledLine]] = [
      [
        StyledLine("A little more room, please.", .strong),
        StyledLine("jwtutor needs \(ScreenLayout.minimum); this is \(size)."),
        StyledLine("Enlarge the window, or q to leave.", .dim),
      ],
      [StyledLine("Needs \(ScreenLayout.minimum), is \(size). q leaves.")],
      [StyledLine("\(ScreenLayout.minimum), or q")],
    ]
    let wrapped = wordings.map { lines in
      lines.flatMap { TextWrap.wrap($0, width: max(1, size.columns)) }
    }
    return wrapped.first { $0.count <= size.rows } ?? wrapped.last ?? []
  }
}
