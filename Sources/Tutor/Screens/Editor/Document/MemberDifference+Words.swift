import JOSE
import SourceJSON
import Terminal
import Text

extension MemberDifference {
  /// "sub, exp gone"; where names would take too much room "3 claims". Empty when nothing differs.
  func words(_ noun: Phrase.Noun, _ env: Env) -> String {
    let names = changed.map { VisibleText.show($0.name, env.glyphs) }
    let list = (names + gone.map { env.words(.gone(VisibleText.show($0, env.glyphs))) })
    let text = list.joined(separator: ", ")
    return TextWidth.of(text) <= 24 ? text : env.words(.count(list.count, noun))
  }
}
