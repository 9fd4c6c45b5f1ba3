import JOSE
import SourceJSON
import Terminal
import Text

extension MemberDifference {
  /// "sub, exp gone"; where names would take too much room "3 claims". Empty when nothing differs.
  func words(noun: String, _ glyphs: Glyphs) -> String {
    let names = changed.map { VisibleText.show($0.name, glyphs) }
    let list = (names + gone.map { VisibleText.show($0, glyphs) + " gone" })
    let text = list.joined(separator: ", ")
    return TextWidth.of(text) <= 24
      ? text : list.count == 1 ? "1 \(noun)" : "\(list.count) \(noun)s"
  }
}
