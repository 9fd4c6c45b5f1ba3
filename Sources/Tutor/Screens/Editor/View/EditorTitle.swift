import JOSE
import LoginFlow
import SourceJSON
import Terminal
import Text

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

  /// Whose hands these are, or who wrote the signature under this text; the longer form first.
  private static func who(_ editor: TokenEditor, _ env: Env) -> [StyledLine] {
    let holder = editor.holder
    guard let key = editor.document.signedWith else {
      var line = StyledLine("   \(env.words(.youAre)) ", .text)
      line.append(env.words(.person(holder)), role(of: holder))
      return [line]
    }
    return [Phrase.keyInFull(key), .key(key)].map { title in
      var line = StyledLine("   \(env.words(.signedWith)) ", .text)
      line.append(env.words(title), key == .server ? .server : role(of: holder))
      return line
    }
  }

  /// The role of a person: an attacker looks different from everybody else.
  static func role(of person: Party) -> Role { person.isAttacker ? .attacker : .browser }

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
      whole.append(env.words(.expires(in: TimeSpan.words(seconds: Double(left)))), .dim)
    } else {
      whole.append(env.words(.expired(since: TimeSpan.words(seconds: Double(-left)))), .warning)
    }
    return [whole, clock, StyledLine()]
  }
}
