import JOSE
import LoginFlow
import SourceJSON
import Terminal

/// The first row: whose words these are, and what time it is.
enum EditorTitle {
  static func line(_ editor: TokenEditor, width: Int, _ env: Env) -> StyledLine {
    let clocks = clocks(editor, env)
    for who in who(editor, env) {
      for clock in clocks {
        let used = 1 + 14 + who.width + (clock.isEmpty ? 0 : 2 + clock.width + 1)
        guard used <= width else { continue }
        var line = StyledLine(" ")
        line.append("Edit the token", .title)
        line.append(who)
        guard !clock.isEmpty else { return line }
        line = line.padded(to: width - clock.width - 1)
        return line + clock
      }
    }
    return StyledLine(" Edit the token", .title) + (who(editor, env).last ?? StyledLine())
  }

  /// Who wrote the signature under this text, the longer form first.
  private static func who(_ editor: TokenEditor, _ env: Env) -> [StyledLine] {
    guard let key = editor.document.signedWith else {
      var line = StyledLine("   you are: ", .text)
      line.append("the attacker (no key)", .attacker)
      return [line]
    }
    return [key.longTitle, key.title].map { title in
      var line = StyledLine("   signed with: ", .text)
      line.append(title, key == .server ? .server : .attacker)
      return line
    }
  }

  private static func clocks(_ editor: TokenEditor, _ env: Env) -> [StyledLine] {
    let now = editor.world.now
    let clock = StyledLine(now.clockText, .strong)
    guard let exp = editor.document.decoded.payload?.node?["exp"]?.number?.double,
      exp.magnitude < 1e12
    else { return [clock, StyledLine()] }
    let left = NumericDate(exp).wholeSeconds(since: now)
    var whole = clock
    whole.append("  ")
    if left > 0 {
      whole.append("exp in \(span(left))", .dim)
    } else {
      whole.append("exp over for \(span(-left))", .warning)
    }
    return [whole, clock, StyledLine()]
  }

  /// `10:50`, `1:00:00`, `3 days`.
  private static func span(_ seconds: Int) -> String {
    if seconds >= 172_800 { return "\(seconds / 86_400) days" }
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }
}
