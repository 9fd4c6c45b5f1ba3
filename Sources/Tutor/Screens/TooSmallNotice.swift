import Terminal

/// Shown instead of everything while the terminal is too small; nothing is lost meanwhile.
enum TooSmallNotice {
  static func draw(on canvas: inout Canvas, _ env: Env) {
    canvas.put(lines(env), in: Rect(env.size))
  }

  /// The longest wording that fits: how to leave is in each.
  private static func lines(_ env: Env) -> [StyledLine] {
    let (size, needed, words) = (env.size, ScreenLayout.minimum, env.words)
    let wordings: [[StyledLine]] = [
      [
        StyledLine(words(.moreRoom), .strong),
        StyledLine(words(.tooSmall(size, needed: needed))),
        StyledLine(words(.enlarge), .dim),
      ],
      [StyledLine(words(.tooSmallInShort(size, needed: needed)))],
      [StyledLine(words(.neededSize(needed)))],
    ]
    let wrapped = wordings.map { lines in
      lines.flatMap { TextWrap.wrap($0, width: max(1, size.columns)) }
    }
    return wrapped.first { $0.count <= size.rows } ?? wrapped.last ?? []
  }
}
