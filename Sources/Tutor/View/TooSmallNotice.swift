import Terminal

/// Shown instead of everything while the terminal is too small; nothing is lost meanwhile.
enum TooSmallNotice {
  static func draw(size: Size, on canvas: inout Canvas) {
    let lines = [
      StyledLine("A little more room, please.", .strong),
      StyledLine("jwtutor needs \(ScreenLayout.minimum); this is \(size)."),
      StyledLine("Enlarge the window, or q to leave.", .dim),
    ]
    let wrapped = lines.flatMap { TextWrap.wrap($0, width: max(1, size.columns)) }
    canvas.put(wrapped, in: Rect(size))
  }
}
