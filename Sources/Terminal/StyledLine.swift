import Text

/// A stretch of text with one role.
package struct StyledText: Sendable, Hashable {
  package var text: String
  package var role: Role

  package init(_ text: String, _ role: Role = .text) {
    self.text = text
    self.role = role
  }
}

/// A line of text as panes produce it: knows its roles, but nothing of the screen.
package struct StyledLine: Sendable, Hashable {
  package var runs: [StyledText]

  package init(_ runs: [StyledText] = []) {
    self.runs = runs
  }

  package init(_ text: String, _ role: Role = .text) {
    runs = text.isEmpty ? [] : [StyledText(text, role)]
  }

  /// The text with a base role and other roles painted over it in order, the last one winning.
  /// Ranges are UTF-8 offsets; what lies outside the text is ignored.
  package init(_ text: String, _ role: Role = .text, spans: [RoleSpan]) {
    let bytes = Array(text.utf8)
    let roles = RoleSpan.roles(of: 0..<bytes.count, base: role, spans: spans)
    self.init(bytes[...], roles: roles[...])
  }

  /// Text with a role for every byte. A base and its marks take the role of the base.
  init(_ bytes: ArraySlice<UInt8>, roles: ArraySlice<Role>) {
    self.init()
    bytes.withUnsafeBufferPointer { buffer in
      var units = DisplayUnits(buffer)
      var start = 0
      while let unit = units.next() {
        let offset = unit.range.lowerBound
        guard roles[roles.startIndex + offset] != roles[roles.startIndex + start] else { continue }
        append(
          String(decoding: buffer[start..<offset], as: UTF8.self), roles[roles.startIndex + start])
        start = offset
      }
      guard start < buffer.count else { return }
      append(String(decoding: buffer[start...], as: UTF8.self), roles[roles.startIndex + start])
    }
  }

  /// Columns on the screen.
  package var width: Int { runs.reduce(0) { $0 + TextWidth.of($1.text) } }
  /// The text without roles.
  package var plain: String { runs.map(\.text).joined() }
  package var isEmpty: Bool { runs.allSatisfy { $0.text.isEmpty } }

  /// Adds text at the end, joining it with the last run when the role is the same.
  package mutating func append(_ text: String, _ role: Role = .text) {
    guard !text.isEmpty else { return }
    if let last = runs.indices.last, runs[last].role == role {
      runs[last].text += text
    } else {
      runs.append(StyledText(text, role))
    }
  }

  package mutating func append(_ line: StyledLine) {
    for run in line.runs { append(run.text, run.role) }
  }

  package static func + (left: StyledLine, right: StyledLine) -> StyledLine {
    var line = left
    line.append(right)
    return line
  }

  /// Spaces after the text up to that many columns; unchanged when it is wide enough.
  package func padded(to columns: Int, role: Role = .text) -> StyledLine {
    var line = self
    line.append(String(repeating: " ", count: max(0, columns - width)), role)
    return line
  }
}

extension StyledLine: ExpressibleByStringLiteral, ExpressibleByArrayLiteral {
  package init(stringLiteral value: String) { self.init(value) }
  package init(arrayLiteral elements: StyledText...) { self.init(elements) }
}
