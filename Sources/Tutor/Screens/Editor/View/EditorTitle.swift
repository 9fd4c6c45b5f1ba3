import JOSE
import LoginFlow
import SourceJSON
import Terminal

/// The first row: whose words these are, and what time it is.
enum EditorTitle {
  static func line(_ editor: TokenEditor, width: Int, _ env: Env) -> StyledLine {
    let clocks = clocks(editor, env)
    let title = StyledLine(" " + env.words(.editToken), .title)
    for who in who(editor, env) {
      for clock in clocks {
        let used = title.width + who.width + (clock.isEmpty ? 0 : 2 + clock.width + 1)
        guard used <= width else { continue }
        guard !clock.isEmpty else { return title + who }
        return (title + who).padded(to: width - clock.width - 1) + clock
      }
    }
    return title + (who(editor, env).last ?? StyledLine())
  }

  /// Who wrote the signature under this text, the longer form first.
  private static func who(_ editor: TokenEditor, _ env: Env) -> [StyledLine] {
    guard let key = editor.document.signedWith else {
      var line = StyledLine("   \(env.words(.youAre)) ", .text)
      line.append(env.words(.attackerWithoutKey), .attacker)
      return [line]
    }
    return [Phrase.keyInFull(key), .key(key)].map { title in
      var line = StyledLine("   \(env.words(.signedWith)) ", .text)
      line.append(env.words(title), key == .server ? .server : .attacker)
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
      whole.append(env.words(.expires(in: span(left, env))), .dim)
    } else {
      whole.append(env.words(.expired(since: span(-left, env))), .warning)
    }
    return [whole, clock, StyledLine()]
  }

  /// `10:50`, `1:00:00`, `3 days`.
  private static func span(_ seconds: Int, _ env: Env) -> String {
    if seconds >= 172_800 { return env.words(.count(seconds / 86_400, .day)) }
    let (hours, minutes, rest) = (seconds / 3600, seconds / 60 % 60, seconds % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }
}
