import JOSE
import LoginFlow
import SourceJSON
import Text

enum FocusedClaimsExist {
  static let rule = RehearsalRule(
    "L045", "a step that looks at a part of the token comes when there is one"
  ) { played in
    played.step.focus.compactMap { focus in
      guard let (what, node, name) = part(focus, played) else { return nil }
      guard let members = node?.object?.members.map(\.name) else {
        return Finding(
          message: "there is no readable token at this moment",
          pointer: played.lesson.pointer(to: focus, of: played.step))
      }
      guard !members.contains(where: { $0.isExactly(name) }) else { return nil }
      return Finding(
        message: "the token's \(what) has no \"\(Excerpt.short(name))\" at this moment",
        pointer: played.lesson.pointer(to: focus, of: played.step),
        help: Excerpt.help(for: name, among: members))
    }
  }

  private static func part(
    _ focus: Focus, _ played: PlayedStep
  ) -> (what: String, node: JSONNode?, name: String)? {
    if case .claim(let name) = focus { return ("payload", played.situation.claims?.node, name) }
    if case .headerParameter(let name) = focus {
      return ("header", played.situation.header?.node, name)
    }
    return nil
  }
}
